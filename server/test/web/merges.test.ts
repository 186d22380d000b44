// Merging records that one knows to be the same, from their own pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const wide = { viewport: { width: 1440, height: 900 } };

const add = async (path: 'leads' | 'contacts', fields: object) => {
  const { status, body, text } = await call('POST', `/api/v1/${path}`, fields);
  assert.equal(status, 201, text);
  return body.data;
};
const get = async (path: string) => (await call('GET', `/api/v1/${path}`)).body.data;

test('a lead is merged with another one of its person, by keyboard, and parted by an undo', async () => {
  const email = 'nora@roof.example';
  const one = await add('leads', { first_name: 'Nora', email, company: 'Roof', notes: 'Roof' });
  const other = await add('leads', {
    ...{ first_name: 'Nora', last_name: 'Lind', email, company: 'Roof AB' },
    ...{ status: 'contacted', notes: 'Battery' },
  });
  const page = await openAs(await accounts.addMember('agent'), `/w/acme/leads/${one.id}`, wide);
  await page.getByRole('link', { name: 'Merge with…' }).press('Enter');
  const result = (field: string) =>
    page
      .getByRole('row', { name: new RegExp(`^${field}`) })
      .getByRole('cell')
      .last();
  await result('Notes').getByText('Battery').waitFor();
  assert.equal(await result('Company').textContent(), 'Roof');
  await page.getByRole('radio', { name: 'Company: take Roof AB of Nora Lind' }).press('Space');
  await page.getByRole('radio', { name: 'Status: take Contacted of Nora Lind' }).press('Space');
  await eventually(
    async () => (await result('Status').textContent()) === 'Contacted',
    'the preview of the choice',
  );
  assert.equal(await result('Company').textContent(), 'Roof AB');
  assert.deepEqual(await violationsOf(page), []);

  await page.keyboard.press('Control+Enter');
  await page.getByText('2 leads are one: Nora').waitFor();
  await page.waitForURL(new RegExp(`/leads/${one.id}$`));
  const merged = await get(`leads/${other.id}`);
  assert.equal(merged.id, one.id);
  assert.deepEqual([merged.company, merged.status], ['Roof AB', 'contacted']);
  assert.match(merged.notes, /Roof\s+Battery/);
  await page.getByText('No other leads or deals.').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('link', { name: /Nora Lind/ }).waitFor();
  assert.equal((await get(`leads/${other.id}`)).company, 'Roof AB');
  assert.equal((await get(`leads/${one.id}`)).company, 'Roof');
  await close(page);
});

test('on a phone one chooses among several leads, and sees that somebody else merged them', async () => {
  const email = 'kim@roof.example';
  const one = await add('leads', { first_name: 'Kim', email });
  const other = await add('leads', { first_name: 'Kim', last_name: 'Second', email });
  await add('leads', { first_name: 'Kim', last_name: 'Third', email });
  const page = await openAs(await accounts.addMember('agent'), `/w/acme/leads/${one.id}`, {
    ...{ viewport: { width: 390, height: 800 }, colorScheme: 'dark' },
  });
  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('link', { name: 'Merge with…' }).click();
  await page.getByText('Which lead of Kim is the same as this one?').waitFor();
  await page.getByRole('option', { name: /Kim Second/ }).click();
  await page.getByRole('radio', { name: 'Name: take Kim Second of Kim Second' }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.ok(Number(overflow) <= 0, `it scrolls sideways by ${overflow}`);
  // Somebody else merges them meanwhile.
  const { status } = await call('POST', `/api/v1/leads/${other.id}/merge`, { lead_ids: [one.id] });
  assert.equal(status, 200);
  await page.getByText('Which lead of Kim Second is the same as this one?').waitFor();
  await close(page);
});

test('a contact names its likely duplicates, and is merged with one found by a search', async () => {
  const one = await add('contacts', { first_name: 'Tereza', last_name: 'Horáková', city: 'Brno' });
  await add('contacts', { first_name: 'Tereza', last_name: 'Horakova', city: 'Brno' });
  const other = await add('contacts', { first_name: 'Pavel', last_name: 'Novák', company: 'Fair' });
  const member = await accounts.addMember('agent');
  const page = await openAs(member, `/w/acme/contacts/${one.id}`, wide);
  await page.getByRole('link', { name: '1 possible duplicate' }).click();
  await page.getByText('Are these one person?').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Merge with…' }).click();
  await page.getByText('Who is the same person as Tereza Horáková?').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.getByRole('combobox', { name: 'Search for a contact' }).fill('Pavel');
  await page.getByRole('option', { name: /Pavel Novák/ }).click();
  await page.getByRole('radio', { name: 'Name: take Pavel Novák of Pavel Novák' }).waitFor();
  await page.getByRole('button', { name: 'Merge' }).click();
  await page.getByText('2 contacts are one: Tereza Horáková').waitFor();
  await page.waitForURL(new RegExp(`/contacts/${one.id}$`));
  assert.equal((await get(`contacts/${other.id}`)).company, 'Fair');
  await close(page);
});

test('a viewer is not offered to merge', async () => {
  const email = 'vera@roof.example';
  const one = await add('leads', { first_name: 'Vera', email });
  const other = await add('leads', { first_name: 'Vera', last_name: 'Second', email });
  const member = await accounts.addMember('viewer');
  const page = await openAs(member, `/w/acme/leads/${one.id}`, wide);
  await page.getByRole('link', { name: /Vera Second/ }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Merge with…' }).count(), 0);
  await page.goto(`${accounts.url}/w/acme/leads/${one.id}/merge?with=${other.id}`);
  await page.getByRole('row', { name: /^Name/ }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Merge' }).count(), 0);
  await close(page);
});
