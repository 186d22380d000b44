// Passkeys, with a virtual authenticator in a real browser.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { eventually } from '../eventually.ts';
import { openAccounts } from './open-accounts.ts';

const accounts = await openAccounts();
const browser = await openBrowser();
after(() => browser.close());

interface Device {
  page: Page;
  session: CDPSession;
  authenticatorId: string;
}

interface PageResponse {
  status: number;
  body: ReturnType<typeof JSON.parse>;
}

/** A page of Inlet in a browser of its own, on a device that verifies its user or does not. */
async function openDevice({ verifiesUser = true } = {}): Promise<Device> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${accounts.url}/livez`);
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal' },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: verifiesUser },
      automaticPresenceSimulation: true,
    },
  });
  return { page, session, authenticatorId };
}

const post = (page: Page, path: string, body: unknown): Promise<PageResponse> =>
  page.evaluate(
    async ([path, body]) => {
      const response = await fetch(`/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return { status: response.status, body: await response.json() };
    },
    [path, JSON.stringify(body)] as const,
  );

const get = (page: Page, path: string): Promise<PageResponse> =>
  page.evaluate(async (path) => {
    const response = await fetch(path);
    return { status: response.status, body: await response.json() };
  }, path);

const signIn = (page: Page, { email, password }: { email: string; password: string }) =>
  post(page, '/sign-in/email', { email, password });

const isSignedIn = async (page: Page): Promise<boolean> =>
  (await get(page, '/api/v1/users/me')).status === 200;

/** As better-auth's client does with the options. A text, since only browsers know its names. */
function ceremony(page: Page, kind: 'create' | 'get', options: unknown): Promise<unknown> {
  const parse = `parse${kind === 'create' ? 'Creation' : 'Request'}OptionsFromJSON`;
  return page.evaluate(`(async () => {
    const publicKey = PublicKeyCredential.${parse}(${JSON.stringify(options)});
    return (await navigator.credentials.${kind}({ publicKey })).toJSON();
  })()`);
}

async function addPasskey(page: Page): Promise<PageResponse> {
  const options = await get(page, '/api/auth/passkey/generate-register-options');
  if (options.status !== 200) return options;
  const response = await ceremony(page, 'create', options.body);
  return post(page, '/passkey/verify-registration', { response, name: 'My laptop' });
}

async function usePasskey(page: Page): Promise<PageResponse> {
  const options = await get(page, '/api/auth/passkey/generate-authenticate-options');
  const response = await ceremony(page, 'get', options.body);
  return post(page, '/passkey/verify-authentication', { response });
}

test('a passkey signs in alone, and the password alone no longer does', async () => {
  const ann = await accounts.addMember('agent');
  const { page } = await openDevice();
  await signIn(page, ann);
  const added = await addPasskey(page);
  assert.equal(added.status, 200, JSON.stringify(added.body));
  assert.equal(added.body.name, 'My laptop');
  assert.ok(await isSignedIn(page), 'the session in which it was added stays');
  const me = await get(page, '/api/v1/users/me');
  assert.deepEqual(me.body.data.two_factor, {
    ...{ enabled: true, authenticator_app: false, required: false },
  });

  await post(page, '/sign-out', {});
  const password = await signIn(page, ann);
  assert.deepEqual(password.body, { twoFactorRedirect: true, twoFactorMethods: ['passkey'] });
  assert.equal(await isSignedIn(page), false);
  const used = await usePasskey(page);
  assert.equal(used.status, 200, JSON.stringify(used.body));
  assert.equal(used.body.user.email, ann.email);
  assert.ok(await isSignedIn(page));
  await eventually(async () => {
    const types = await accounts.eventsOf(ann.member);
    return types.filter((type) => type === 'member.signed_in').length === 2;
  }, 'the workspace records both sign-ins');
});

test('a response of a passkey works once', async () => {
  const bo = await accounts.addMember('agent');
  const { page } = await openDevice();
  await signIn(page, bo);
  await addPasskey(page);
  await post(page, '/sign-out', {});
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/verify-authentication')) sent.push(request.postData() ?? '');
  });
  assert.equal((await usePasskey(page)).status, 200);
  await post(page, '/sign-out', {});
  const [first = '{}'] = sent;
  const replayed = await post(page, '/passkey/verify-authentication', JSON.parse(first));
  assert.ok(replayed.status >= 400, JSON.stringify(replayed.body));
  assert.equal(await isSignedIn(page), false);
});

test('a wrong signature of a passkey is an event; an unknown passkey is none', async () => {
  const ola = await accounts.addMember('agent');
  const { page } = await openDevice();
  await signIn(page, ola);
  await addPasskey(page);
  await post(page, '/sign-out', {});
  const send = async (change: object) => {
    const options = await get(page, '/api/auth/passkey/generate-authenticate-options');
    const signed = (await ceremony(page, 'get', options.body)) as { response: object };
    const response = { ...signed, response: { ...signed.response, signature: 'AAAA' }, ...change };
    return (await post(page, '/passkey/verify-authentication', { response })).body.code;
  };
  assert.equal(await send({ id: 'nobody', rawId: 'nobody' }), 'PASSKEY_NOT_FOUND');
  assert.equal(await send({}), 'AUTHENTICATION_FAILED');
  const methods = () => accounts.failedMethodsOf(ola.member);
  await eventually(async () => (await methods()).length > 0, 'the workspace records it');
  assert.deepEqual(await methods(), ['passkey']);
});

test('a device that does not verify its user is no second factor', async () => {
  const cy = await accounts.addMember('agent');
  const { page, session, authenticatorId } = await openDevice();
  await signIn(page, cy);
  await addPasskey(page);
  await post(page, '/sign-out', {});
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  const used = await usePasskey(page).catch(() => undefined);
  assert.ok(used === undefined || used.status === 401, JSON.stringify(used));
  assert.equal(await isSignedIn(page), false);
});

test('removing the last passkey, soon after the sign-in → the password signs in again', async () => {
  const di = await accounts.addMember('agent');
  const { page } = await openDevice();
  await signIn(page, di);
  const { body: passkey } = await addPasskey(page);
  const age = (interval: string) =>
    accounts.database.pool.query(
      `update sessions set created_at = now() - $2::interval where person_id = $1`,
      [di.personId, interval],
    );
  await age('2 hours');
  const late = await post(page, '/passkey/delete-passkey', { id: passkey.id });
  assert.deepEqual([late.status, late.body.code], [403, 'SESSION_NOT_FRESH']);
  assert.equal((await addPasskey(page)).status, 403);
  await age('1 minute');
  const listed = await get(page, '/api/auth/passkey/list-user-passkeys');
  assert.deepEqual(
    listed.body.map(({ id }: { id: string }) => id),
    [passkey.id],
  );
  assert.equal((await post(page, '/passkey/delete-passkey', { id: passkey.id })).status, 200);
  await post(page, '/sign-out', {});
  await signIn(page, di);
  assert.ok(await isSignedIn(page));
});

test('the sixty-first offer of a passkey in a minute to one network → 429', async () => {
  await accounts.database.pool.query('delete from sign_in_failures');
  const path = '/api/auth/passkey/generate-authenticate-options';
  const offers = Array.from({ length: 61 }, () => accounts.client().get(path));
  const statuses = (await Promise.all(offers)).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [...Array(60).fill(200), 429]);
});

test('the page of a new password works without a script, by keyboard alone', async () => {
  const ed = await accounts.addMember('agent');
  await accounts.client().post('/api/auth/request-password-reset', { email: ed.email });
  const { mail } = await accounts.mail.mailTo(ed.email);
  const link = /http\S+/.exec(mail.text ?? '')?.[0] ?? '';
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await page.keyboard.press('Tab');
  await page.keyboard.type('by keyboard alone');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Your password is set');
  const signedIn = await accounts.client().signIn({ ...ed, password: 'by keyboard alone' });
  assert.equal(signedIn.status, 200);
});
