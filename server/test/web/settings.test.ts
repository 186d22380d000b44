// The settings: webhooks, members, the second factor, and what a role does not see.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { codeOf } from '../accounts/totp.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { ok, openReceiver } from '../receiver.ts';
import { violationsInLightAndDark, violationsOf } from '../violations-of.ts';
import { close, openApp, signIn } from './open-app.ts';

const { accounts, open, openAs } = await openApp({
  outboundAllow: parseAllowList('127.0.0.0/8'),
});
const receiver = await openReceiver();
after(() => receiver.close());
const call = caller(accounts, accounts.keys.leadhub);
const admin = await accounts.addMember('admin');
const settings = '/w/acme/settings';

test('a member is invited by a link, joins, and sees no settings of the workspace', async () => {
  const page = await openAs(admin, `${settings}/members`);
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('Name').fill('Noor Haddad');
  await page.getByLabel('E-mail').fill('noor@acme.example');
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);

  const joined = await fetch(link.replace(/^https?:\/\/[^/]+/, accounts.url), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ name: 'Noor Haddad', password: 'correct horse' }),
  });
  assert.ok(joined.ok, String(joined.status));
  const noor = await open(`/sign-in?next=${encodeURIComponent(`${settings}/members`)}`);
  await signIn(noor, { email: 'noor@acme.example', password: 'correct horse' });
  await noor.getByRole('rowheader', { name: /Noor Haddad \(you\)/ }).waitFor();
  assert.equal(await noor.getByRole('button', { name: 'Invite' }).count(), 0);
  assert.equal(await noor.getByRole('link', { name: 'API keys' }).count(), 0);
  await noor.goto(`${accounts.url}${settings}/api-keys`);
  await noor.getByText('Your role does not see this').waitFor();
  await close(noor);
});

test('an authenticator app is set up, and then asked for at the sign-in', async () => {
  const member = await accounts.addMember('agent');
  const page = await openAs(member, `${settings}/security`);
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await page.getByLabel('Current password').fill('not this one');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('alert').getByText('The current password is wrong.').waitFor();
  await page.getByLabel('Current password').fill(member.password);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  const secret = await page.getByText(/^[A-Z2-7]{16,}$/).textContent();
  await page
    .getByLabel('Code that the app shows')
    .fill(codeOf(`otpauth://totp/x?secret=${secret}`));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Keep them in a safe place.').waitFor();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('On. After the password').waitFor();
  await close(page);

  const again = await open('/sign-in');
  await signIn(again, member);
  await again.waitForURL('**/second-factor**');
  await close(again);
});

test('an endpoint is added and tested, and a failed message is read and sent again', async () => {
  receiver.respondWith((_received, response) => response.writeHead(500).end('the queue is full'));
  const page = await openAs(admin, `${settings}/webhooks`);
  await page.getByRole('button', { name: 'New endpoint' }).click();
  await page.getByLabel('Address').fill(receiver.url);
  await page.getByRole('dialog').getByRole('button', { name: 'Add an endpoint' }).click();
  await page.getByText('The endpoint is ready').waitFor();
  await page.getByRole('link', { name: receiver.url }).click();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText(/The test failed 500/).waitFor();

  await call('POST', '/api/v1/leads', { first_name: 'Ada', email: 'ada@example.com' });
  await page.getByRole('button', { name: /^msg_/ }).first().click();
  await page.getByText('the queue is full').first().waitFor();
  assert.deepEqual(await violationsOf(page), []);
  receiver.respondWith(ok);
  await page.getByRole('button', { name: 'Resend' }).click();
  await page.getByRole('dialog').getByText('Delivered 200').waitFor();
  await close(page);
});

test('statuses are sorted by the keyboard, and ⌘Z and redo take the order back and forth', async () => {
  const page = await openAs(admin, `${settings}/statuses`);
  const names = () =>
    page
      .getByRole('textbox', { name: /^Name of/ })
      .evaluateAll((inputs) =>
        inputs.map((input) => (input as unknown as { value: string }).value),
      );
  const handle = page.getByRole('button', { name: /^Move / }).first();
  await handle.waitFor();
  const before = await names();
  assert.deepEqual(await violationsOf(page), []);
  await handle.press('Space');
  await page.locator('[data-dnd-dragging]').waitFor();
  await page.keyboard.press('ArrowDown');
  await eventually(async () => (await names())[1] === before[0], 'not moved');
  await page.keyboard.press('Space');
  await page.getByText(/is now number 2/).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Undone').waitFor();
  await eventually(async () => `${await names()}` === `${before}`, 'not undone');
  await page.keyboard.press('Control+Shift+z');
  await eventually(async () => (await names())[1] === before[0], 'not made again');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await eventually(async () => `${await names()}` === `${before}`, 'not undone again');
  await close(page);
});

test('every page of the settings is accessible in light and dark, and Esc leads back', async () => {
  const page = await openAs(admin, '/w/acme/home');
  await page.getByRole('link', { name: 'Settings' }).click();
  const pages = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
  await pages.first().waitFor();
  const found: string[] = [];
  for (const link of await pages.all()) {
    const name = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
    found.push(...(await violationsInLightAndDark(page)).map((one) => `${name}, ${one}`));
  }
  assert.deepEqual(found, []);
  await page.keyboard.press('Escape');
  await page.waitForURL('**/w/acme/home');
  await close(page);
});
