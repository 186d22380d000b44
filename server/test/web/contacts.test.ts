// The list of contacts and the page of one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const wide = { viewport: { width: 1440, height: 900 } };

test('contacts are sorted, searched, filtered and added', async () => {
  for (const [first_name, city] of [
    ['Ada', 'Bonn'],
    ['Ben', 'Kiel'],
    ['Cleo', 'Bonn'],
  ]) {
    await call('POST', '/api/v1/contacts', { first_name, city });
  }
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/contacts', wide);
  const names = page.getByRole('rowheader');
  await names.nth(2).waitFor();
  assert.deepEqual(await names.allTextContents(), ['CCleo', 'BBen', 'AAda']);
  await page.getByRole('columnheader', { name: 'Name' }).getByText('Name').click();
  await page.waitForURL(/sort=first_name/);
  await eventually(async () => (await names.first().textContent()) === 'AAda', 'sorted');
  await page.keyboard.press('f');
  await page.getByRole('combobox').fill('city Bonn');
  await page.keyboard.press('Enter');
  await page.getByText('2 contacts').waitFor();
  assert.deepEqual(await violationsOf(page), []);

  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByRole('textbox', { name: 'First name' }).fill('Dora');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('dora@example.com');
  await page.getByRole('button', { name: 'Add the contact' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dora' }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('a contact has several addresses, consent by channel, its leads and its past', async () => {
  const lead = { first_name: 'Emil', email: 'emil@example.com', source: 'Fair' };
  const { contact_id } = (await call('POST', '/api/v1/leads', lead)).body.data;
  const url = `/api/v1/contacts/${contact_id}`;
  const member = await accounts.addMember('agent');
  const page = await openAs(member, `/w/acme/contacts/${contact_id}`, wide);
  await page.getByRole('heading', { level: 1, name: 'Emil' }).waitFor();
  await page.getByRole('link', { name: /Emil, fair/i }).waitFor();

  await page.getByRole('button', { name: 'Add an e-mail address' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('emil@work.example');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'emil@work.example: actions' }).click();
  await page.getByRole('menuitem', { name: 'Make it the first' }).click();
  await eventually(
    async () => (await call('GET', url)).body.data.email === 'emil@work.example',
    'the new address is the first',
  );

  await page.getByRole('button', { name: 'SMS: unknown' }).click();
  await page.getByRole('menuitem', { name: 'refused' }).click();
  await page.getByRole('listitem').filter({ hasText: 'refused, now' }).first().waitFor();
  const { consent } = (await call('GET', url)).body.data;
  assert.equal(consent.sms.status, 'denied');
  assert.deepEqual(await violationsOf(page), []);
  await close(page);

  const phone = await openAs(member, `/w/acme/contacts/${contact_id}`, {
    ...{ viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
  });
  await phone.getByRole('button', { name: 'Details' }).click();
  await phone.getByRole('link', { name: 'emil@work.example' }).first().waitFor();
  assert.deepEqual(await violationsOf(phone), []);
  const overflow = await phone.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.ok(Number(overflow) <= 0, `it scrolls sideways by ${overflow}`);
  await close(phone);
});
