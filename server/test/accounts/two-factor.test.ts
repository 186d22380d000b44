// Two-factor authentication by an authenticator app and recovery codes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../eventually.ts';
import type { Client } from './client.ts';
import { type AccountMember, openAccounts } from './open-accounts.ts';
import { codeOf, wrongCode } from './totp.ts';

const accounts = await openAccounts();
const { client } = accounts;
const at = (path: string) => `/api/auth/two-factor/${path}`;

/** Enrols a signed-in person. The code of the next period then stays valid and unused. */
async function enrol(browser: Client, { password }: AccountMember) {
  const enabled = await browser.post(at('enable'), { password });
  assert.equal(enabled.status, 200, enabled.text);
  const { totpURI: uri, backupCodes: recoveryCodes } = enabled.body;
  const verified = await browser.post(at('verify-totp'), { code: codeOf(uri) });
  assert.equal(verified.status, 200, verified.text);
  return { uri, recoveryCodes } as { uri: string; recoveryCodes: string[] };
}

async function enrolled() {
  const account = await accounts.addMember('agent');
  const browser = client();
  await browser.signIn(account);
  return { account, browser, ...(await enrol(browser, account)) };
}

test('enrolment ends the other sessions, and a sign-in then needs a code', async () => {
  const account = await accounts.addMember('agent');
  const [browser, other] = [client(), client()];
  await browser.signIn(account);
  await other.signIn(account);
  const { uri } = await enrol(browser, account);
  assert.ok(await browser.isSignedIn());
  assert.equal(await other.isSignedIn(), false);

  const again = client();
  const password = await again.signIn(account);
  assert.deepEqual(
    [password.status, password.body],
    [200, { twoFactorRedirect: true, twoFactorMethods: ['totp'] }],
  );
  assert.equal(await again.isSignedIn(), false);
  assert.equal((await again.post(at('verify-totp'), { code: wrongCode(uri) })).status, 401);
  assert.equal((await again.post(at('verify-totp'), { code: codeOf(uri, 1) })).status, 200);
  assert.ok(await again.isSignedIn());
  const { two_factor } = (await again.get('/api/v1/users/me')).body.data;
  assert.deepEqual(two_factor, {
    ...{ enabled: true, authenticator_app: true, required: false },
  });
  // The session in which it was added continues as a new one.
  const expected = [
    ...['member.sign_in_failed', 'member.signed_in', 'member.signed_in', 'member.signed_in'],
    ...['member.two_factor_changed', 'session.ended', 'session.ended'],
  ];
  await eventually(
    async () => (await accounts.eventsOf(account.member)).length === expected.length,
    'the workspace records the sign-ins, the second factor and the ended sessions',
  );
  assert.deepEqual((await accounts.eventsOf(account.member)).toSorted(), expected);
});

test('a code works once, also for two sign-ins at once', async () => {
  const { account, uri } = await enrolled();
  const browsers = [client(), client(), client()];
  for (const browser of browsers) await browser.signIn(account);
  const code = codeOf(uri, 1);
  const verified = await Promise.all(
    browsers.map((browser) => browser.post(at('verify-totp'), { code })),
  );
  assert.deepEqual(verified.map(({ status }) => status).sort(), [200, 401, 401]);
  const late = client();
  await late.signIn(account);
  assert.equal((await late.post(at('verify-totp'), { code })).body.code, 'INVALID_CODE');
  await accounts.database.pool.query(`update used_codes set expires_at = now()`);
  assert.equal((await late.post(at('verify-totp'), { code })).status, 200, 'no longer remembered');
});

test('wrong codes of a sign-in are one event a minute for each kind of code', async () => {
  const { account, browser, uri } = await enrolled();
  const own = await browser.post(at('verify-totp'), { code: wrongCode(uri) });
  assert.equal(own.status, 401, 'a signed-in person confirms, and does not sign in');
  const stranger = client();
  await stranger.signIn(account);
  for (const [path, code] of [
    ['verify-totp', wrongCode(uri)],
    ['verify-totp', wrongCode(uri)],
    ['verify-backup-code', 'aaaaa-bbbbb'],
  ] as const) {
    assert.equal((await stranger.post(at(path), { code })).status, 401);
  }
  const unknown = await client().post(at('verify-totp'), { code: wrongCode(uri) });
  assert.equal(unknown.status, 401);
  const methods = () => accounts.failedMethodsOf(account.member);
  await eventually(async () => (await methods()).length === 2, 'the workspace records both');
  assert.deepEqual(await methods(), ['authenticator_app', 'recovery_code']);
});

test('a cookie of an ended session beside a sign-in hides none of its failures', async () => {
  const { account, uri } = await enrolled();
  const other = await accounts.addMember('agent');
  const send = (path: string, body: object, cookie = '') =>
    fetch(`${accounts.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: accounts.url, cookie },
      body: JSON.stringify(body),
    });
  const cookiesOf = async ({ email, password }: AccountMember) => {
    const { headers } = await send('/api/auth/sign-in/email', { email, password });
    const pairs = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    return pairs.filter((pair) => !pair.endsWith('=')).join('; ');
  };
  const ended = await cookiesOf(other);
  await accounts.database.pool.query('delete from sessions where person_id = $1', [other.personId]);
  const cookie = `${ended}; ${await cookiesOf(account)}`;
  assert.equal((await send(at('verify-totp'), { code: wrongCode(uri) }, cookie)).status, 401);
  const methods = () => accounts.failedMethodsOf(account.member);
  await eventually(async () => (await methods()).length > 0, 'the workspace records it');
});

test('a code in a form → 415, so that none is verified unread', async () => {
  const { account, uri } = await enrolled();
  const browser = client();
  await browser.signIn(account);
  assert.equal((await browser.submit(at('verify-totp'), { code: codeOf(uri, 1) })).status, 415);
  assert.equal(await browser.isSignedIn(), false);
});

test('five wrong codes end a sign-in, and ten lock the second factor for a while', async () => {
  const { account, uri } = await enrolled();
  const statuses: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    const browser = client();
    await accounts.database.pool.query('delete from sign_in_failures');
    await browser.signIn(account);
    for (let guess = 0; guess < 5; guess += 1) {
      statuses.push((await browser.post(at('verify-totp'), { code: wrongCode(uri) })).status);
    }
    const more = await browser.post(at('verify-totp'), { code: codeOf(uri, 1) });
    assert.ok(more.status >= 400, 'the sign-in has ended');
  }
  assert.deepEqual(statuses, Array(10).fill(401));
  const browser = client();
  await browser.signIn(account);
  assert.equal((await browser.post(at('verify-totp'), { code: codeOf(uri, 1) })).status, 429);
});

test('a recovery code works once; new ones replace the old', async () => {
  const { account, browser, recoveryCodes } = await enrolled();
  assert.equal(recoveryCodes.length, 10);
  const [first, second] = recoveryCodes;
  const verify = async (code: string | undefined) => {
    const visitor = client();
    await visitor.signIn(account);
    return (await visitor.post(at('verify-backup-code'), { code })).status;
  };
  assert.equal(await verify(first), 200);
  assert.equal(await verify(first), 401);
  const renewed = await browser.post(at('generate-backup-codes'), { password: account.password });
  assert.equal(renewed.status, 200);
  assert.equal(await verify(second), 401);
  assert.equal(await verify(renewed.body.backupCodes[0]), 200);
  await eventually(async () => {
    const types = await accounts.eventsOf(account.member);
    return ['member.recovery_code_used', 'member.recovery_codes_renewed'].every((type) =>
      types.includes(type),
    );
  }, 'the workspace records both');
});

test('removing the second factor needs the password, and the password then signs in', async () => {
  const { account, browser } = await enrolled();
  assert.equal((await browser.post(at('disable'), { password: 'wrong' })).status, 400);
  assert.equal((await browser.post(at('disable'), { password: account.password })).status, 200);
  const again = client();
  await again.signIn(account);
  assert.ok(await again.isSignedIn());
});

test('a trusted browser needs no code until the password is reset', async () => {
  const { account, uri } = await enrolled();
  const browser = client();
  await browser.signIn(account);
  const trusted = { code: codeOf(uri, 1), trustDevice: true };
  assert.equal((await browser.post(at('verify-totp'), trusted)).status, 200);
  assert.equal((await browser.signIn(account)).body.twoFactorRedirect, undefined);
  await accounts.database.pool.query('delete from verifications where value = $1', [
    account.personId,
  ]);
  assert.equal((await browser.signIn(account)).body.twoFactorRedirect, true);
});

test('API keys need no second factor', async () => {
  const { browser, account } = await enrolled();
  await accounts.database.pool.query('update members set role = $2 where id = $1', [
    account.member.id,
    'admin',
  ]);
  const required = await browser.put('/api/v1/workspace/two-factor', { required: true });
  assert.equal(required.status, 200, required.text);
  const headers = { authorization: `Bearer ${accounts.keys.leadhub}` };
  assert.equal((await client().get('/api/v1/leads', headers)).status, 200);
  await browser.put('/api/v1/workspace/two-factor', { required: false });
});
