// The app around its screens: sign-in and sign-out, addresses, languages, and the stream of all tabs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { codeOf, wrongCode } from '../accounts/totp.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsInLightAndDark, violationsOf } from '../violations-of.ts';
import { close, openApp, openTab, signIn } from './open-app.ts';

const { accounts, open, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const pathOf = (page: Page) => new URL(page.url()).pathname;

test('a stranger is led to sign in, and then to the address that they opened', async () => {
  const member = await accounts.addMember('agent');
  const page = await open('/w/acme/home?scope=mine');
  await page.waitForURL('**/sign-in?**');
  await page.getByRole('heading', { name: `Sign in to ${accounts.workspace.name}` }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await signIn(page, member);
  await page.waitForURL('**/w/acme/home?scope=mine');
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('the policy of the page allows its service worker', async () => {
  const page = await open('/sign-in');
  const scope = await page.evaluate(`navigator.serviceWorker.register('/service-worker.js')
    .then(async (one) => (await one.unregister()) && one.scope)`);
  assert.equal(scope, `${accounts.url}/`);
  await close(page);
});

test('a wrong password keeps the address, and says so beside the password', async () => {
  const member = await accounts.addMember('viewer');
  const page = await open('/sign-in');
  await signIn(page, { email: member.email, password: 'not this one' });
  await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
  assert.equal(await page.getByLabel('E-mail').inputValue(), member.email);
  const focused = await page.evaluate('document.activeElement.autocomplete');
  assert.equal(focused, 'current-password');
  await signIn(page, member);
  await page.waitForURL('**/w/acme/home');
  await close(page);
});

test('without the tick, the session ends with the browser', async () => {
  const member = await accounts.addMember('viewer');
  for (const remember of [true, false]) {
    const page = await open('/sign-in');
    const box = page.getByRole('checkbox', { name: /30 days/ });
    await box.setChecked(remember);
    await signIn(page, member);
    await page.waitForURL('**/home');
    const cookies = await page.context().cookies();
    const { expires = 0 } = cookies.find(({ name }) => name === 'inlet.session_token') ?? {};
    const days = (expires - Date.now() / 1000) / 86_400;
    if (remember) assert.ok(Math.abs(days - 30) < 0.1, String(days));
    else assert.equal(expires, -1);
    await close(page);
  }
});

test('a second factor is asked for, and a recovery code does instead', async () => {
  const member = await accounts.addMember('agent');
  const browser = accounts.client();
  await browser.signIn(member);
  const { body } = await browser.post('/api/auth/two-factor/enable', { password: member.password });
  await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(body.totpURI) });

  const page = await open('/sign-in?next=%2Fw%2Facme%2Fhome');
  await signIn(page, member);
  await page.waitForURL('**/second-factor?**');
  const code = page.getByLabel('Code of your authenticator app');
  await code.waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await code.fill(wrongCode(body.totpURI));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('alert').getByText('This code is wrong').waitFor();
  await code.fill(codeOf(body.totpURI, 1));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL('**/w/acme/home');
  await close(page);

  const other = await open('/sign-in');
  await signIn(other, member);
  await other.getByRole('button', { name: 'Use a recovery code' }).click();
  await other.getByLabel('Recovery code', { exact: true }).fill(body.backupCodes[0]);
  await other.getByRole('button', { name: 'Confirm' }).click();
  await other.waitForURL('**/w/acme/home');
  await close(other);
});

test('a workspace that requires a second factor says so in the place of its screens', async () => {
  const strict = await accounts.addTenant('strict');
  const put = caller(accounts, strict.keys.leadhub);
  await put('PUT', '/api/v1/workspace/two-factor', { required: true });
  const member = await accounts.addMember('agent', { tenant: strict });
  const page = await openAs(member, '/w/strict/home');
  await page.getByText('This workspace requires a second factor').waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Home' }).count(), 0);
  await close(page);
});

test('a sign-out ends the session in every tab', async () => {
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/home');
  const tab = await openTab(page);
  await tab.getByRole('heading', { name: 'Home' }).waitFor();
  await page.getByRole('button', { name: /your menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in?**');
  await tab.waitForURL('**/sign-in?**');
  await tab.goto(`${accounts.url}/w/acme/home`);
  await tab.waitForURL('**/sign-in?**');
  await close(page);
});

test('a session that the server ended leads to the sign-in page', async () => {
  const member = await accounts.addMember('agent');
  const page = await openAs(member, '/w/acme/home');
  await page.getByText('Live').waitFor();
  await accounts.database.pool.query('delete from sessions where person_id = $1', [
    member.personId,
  ]);
  accounts.app.server.closeAllConnections();
  await page.waitForURL('**/sign-in?**', { timeout: 20_000 });
  await close(page);
});

test('an address without a workspace leads into the last one, a record into its own', async () => {
  const other = await accounts.addTenant('second');
  const member = await accounts.addMember('agent');
  await accounts.addMember('agent', { tenant: other, personId: member.personId });
  const lead = (
    await caller(accounts, other.keys.leadhub)('POST', '/api/v1/leads', {
      first_name: 'Ada',
    })
  ).body.data;

  const page = await openAs(member, '/home');
  await page.waitForURL('**/w/acme/home');
  await page.getByRole('button', { name: /switch workspace/ }).click();
  await page.getByRole('menuitem', { name: 'second' }).click();
  await page.waitForURL('**/w/second/home');
  await page.goto(`${accounts.url}/?from=mail`);
  await page.waitForURL('**/w/second?**');
  await page.goto(`${accounts.url}/w/acme/home`);
  await page.goto(`${accounts.url}/leads/${lead.uuid}`);
  await page.waitForURL(`**/w/second/leads/${lead.uuid}`);
  await page.goto(`${accounts.url}/w/nobody/home`);
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  assert.equal(pathOf(page), '/w/nobody/home');
  await close(page);
});

test('a new lead is counted at once in every tab, and only one tab holds the stream', async () => {
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/home');
  await page.getByText('Live').waitFor();
  const streams: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().includes('/api/v1/stream')) streams.push(request.url());
  });
  const tab = await openTab(page);
  await tab.getByText('Live').waitFor();
  assert.equal(streams.length, 0, 'the first tab holds the stream already');
  // The sidebar shows no count of nothing.
  const countOf = async (one: Page) => {
    const link = one
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Leads/ });
    return Number((await link.textContent())?.replace('Leads', ''));
  };
  const before = await countOf(page);
  await call('POST', '/api/v1/leads', { first_name: 'Grace' });
  for (const one of [page, tab]) {
    await eventually(async () => (await countOf(one)) === before + 1, 'the lead is counted');
  }
  // The tab takes the stream over when the one that holds it closes, and misses nothing.
  await page.close();
  await call('POST', '/api/v1/leads', { first_name: 'Mary' });
  await eventually(async () => (await countOf(tab)) === before + 2, 'the other tab counts on');
  assert.equal(streams.length, 1);
  await close(tab);
});

test('the app speaks the language of the browser, then that of the profile', async () => {
  const member = await accounts.addMember('agent');
  const page = await open('/sign-in', { locale: 'de-AT' });
  await page.getByRole('heading', { name: 'Bei Inlet anmelden' }).waitFor();
  await page.getByLabel('E-Mail').fill(member.email);
  await page.getByLabel('Passwort', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('heading', { name: 'Start' }).waitFor();
  await page.getByRole('button', { name: /Ihr Menü/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  assert.equal(await page.evaluate('document.documentElement.lang'), 'en');
  await close(page);

  const elsewhere = await openAs(member, '/home', { locale: 'en-GB' });
  await elsewhere.getByRole('heading', { name: 'Home' }).waitFor();
  await close(elsewhere);
});

test('the palette goes to a screen, by keyboard alone and without a finding of axe', async () => {
  const page = await openAs(await accounts.addMember('agent'), '/home');
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('hom');
  await page.getByRole('option', { name: 'Home', selected: true }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(pathOf(page), '/w/acme/home');
  await close(page);
});

test('keys open the sheet, fold the sidebar, and do nothing while one types', async () => {
  const page = await openAs(await accounts.addMember('owner'), '/home', {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
  });
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Unfold the sidebar' }).waitFor();
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Fold the sidebar' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /switch workspace/ }).click();
  await page.getByRole('menuitem', { name: 'New workspace' }).click();
  await page.getByLabel('Name').pressSequentially('Big? bob');
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await page.waitForURL('**/w/big-bob/home');
  await page.getByRole('button', { name: 'Big? bob: switch workspace' }).waitFor();
  await close(page);
});

for (const [width, name] of [
  [1024, 'rail'],
  [390, 'bar at the bottom'],
] as const) {
  test(`a window of ${width} px has a ${name}, without a finding of axe, light or dark`, async () => {
    const member = await accounts.addMember('agent');
    const page = await openAs(member, '/home', { viewport: { width, height: 800 } });
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' });
    await link.waitFor();
    assert.deepEqual(await violationsInLightAndDark(page), []);
    await close(page);
  });
}
