// The screen of likely duplicates.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const wide = { viewport: { width: 1440, height: 900 } };

const add = async (fields: object) => {
  const { status, body, text } = await call('POST', '/api/v1/contacts', fields);
  assert.equal(status, 201, text);
  return body.data;
};

test('a group is compared, merged with chosen values, and parted by an undo', async () => {
  const one = await add({
    ...{ first_name: 'Jürgen', last_name: 'Groß', phone: '+49 561 555 0119', city: 'Kassel' },
    ...{ email: 'j.gross@gross-dach.example', company: 'Groß Dachbau GmbH' },
    ...{ tags: ['partner'], consent: { email: { status: 'granted' } } },
  });
  const two = await add({
    ...{ first_name: 'Juergen', last_name: 'Gross', phone: '+49 561 5550119', city: 'Kassel' },
    ...{ email: 'juergen.gross@web.example', company: 'Gross Dach', address: 'Wolfhager Str. 212' },
    ...{ tags: ['heat pump'], custom_fields: { roof: 240 } },
  });
  await add({ first_name: 'Lukas', last_name: 'Brunner', city: 'Bern' });
  await add({ first_name: 'Lukas', last_name: 'Bruner', city: 'Bern' });
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/home', wide);
  await page.getByRole('link', { name: 'Duplicates' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await page.getByText('2 groups, of 4 contacts').waitFor();
  await page.getByText('94 of 100').waitFor();
  const result = page
    .getByRole('row', { name: /^Company/ })
    .getByRole('cell')
    .last();
  await eventually(async () => (await result.textContent()) === 'Groß Dachbau GmbH', 'a preview');
  await page.getByRole('radio', { name: 'Company: take Gross Dach of Juergen Gross' }).click();
  await eventually(async () => (await result.textContent()) === 'Gross Dach', 'the choice');
  assert.deepEqual(await violationsOf(page), []);

  await page.keyboard.press('Control+Enter');
  await page.getByText('2 contacts are one: Jürgen Groß').waitFor();
  const merged = (await call('GET', `/api/v1/contacts/${two.id}`)).body.data;
  assert.equal(merged.id, one.id);
  assert.equal(merged.company, 'Gross Dach');
  assert.equal(merged.address, 'Wolfhager Str. 212');
  assert.equal(merged.emails.length, 2);
  await page.getByText('1 group, of 3 contacts').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('2 groups, of 4 contacts').waitFor();
  const parted = (await call('GET', `/api/v1/contacts/${two.id}`)).body.data;
  assert.equal(parted.id, two.id);
  await close(page);
});

test('a group that is not one person stays apart, and an empty queue says so', async () => {
  const member = await accounts.addMember('agent');
  const page = await openAs(member, '/w/acme/duplicates', wide);
  await page.getByRole('button', { name: /Jürgen Groß/ }).waitFor();
  await page.keyboard.press('j');
  await page.getByRole('button', { name: /Lukas Brunner/, pressed: undefined }).waitFor();
  await page.waitForURL(/duplicates\/\d+/);
  await page.keyboard.press('d');
  await page.getByText('They stay apart.').waitFor();
  await page.getByText('1 group, of 4 contacts').waitFor();
  await page.keyboard.press('d');
  await page.getByText('No doubles among 4 contacts.').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('a phone shows the queue, then one group, and a viewer changes nothing', async () => {
  await add({ first_name: 'Elif', last_name: 'Demir', company: 'Solar' });
  await add({ first_name: 'Elif', last_name: 'Demir', company: 'Solar AG' });
  const phone = await openAs(await accounts.addMember('viewer'), '/w/acme/duplicates', {
    ...{ viewport: { width: 390, height: 800 }, colorScheme: 'dark' },
  });
  const preview = Promise.withResolvers<void>();
  await phone.route('**/merge/preview', (route) => preview.promise.then(() => route.continue()));
  await phone.getByRole('button', { name: /Elif Demir/ }).click();
  await phone.getByText('Are these one person?').waitFor();
  assert.equal(await phone.getByRole('button', { name: 'Merge' }).count(), 0);
  assert.deepEqual(await violationsOf(phone), [], 'before the preview has come');
  preview.resolve();
  await phone.getByText('as it will be').waitFor();
  const overflow = await phone.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.ok(Number(overflow) <= 0, `it scrolls sideways by ${overflow}`);
  await phone.getByRole('button', { name: 'Back to the queue' }).click();
  await phone.getByRole('button', { name: /Elif Demir/ }).waitFor();
  await close(phone);
});

test('all certain groups are merged at once, after a look at them, and parted by an undo', async () => {
  for (const first_name of ['Noor', 'Mina', 'Ravi']) {
    for (const tag of ['', '+fair']) {
      await add({ first_name, last_name: 'Certain', email: `${first_name}${tag}@certain.example` });
    }
  }
  const page = await openAs(await accounts.addMember('manager'), '/w/acme/duplicates', wide);
  await page.getByRole('button', { name: 'Merge all 3 certain ones…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Noor Certain').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await dialog.getByRole('button', { name: 'Merge 3 groups' }).click();
  await page.getByText('3 groups are one contact each now').waitFor();
  await page.getByText('1 group, of').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Merge all 3 certain ones…' }).waitFor();
  await close(page);
});
