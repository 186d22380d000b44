// Changes of more than 1,000 leads, which go on in the background.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const wide = { viewport: { width: 1440, height: 900 } };
const total = 1_200;

for (const count of [1_000, total - 1_000]) {
  const leads = Array.from({ length: count }, () => ({ first_name: 'Ida' }));
  const { status, text } = await call('POST', '/api/v1/leads/batch', { leads });
  assert.equal(status, 200, text);
}

const totalOf = async (status: string): Promise<number> =>
  (await call('GET', `/api/v1/leads?status=${status}&per_page=1`)).body.meta.total;

test('all leads of a list change, are undone from the message, and stand in the history', async () => {
  const page = await openAs(await accounts.addMember('manager'), '/w/acme/leads?status=new', wide);
  const grid = page.getByRole('grid');
  await grid.getByRole('row').nth(1).waitFor();
  await grid.getByRole('row').nth(1).hover();
  await grid.getByRole('checkbox').nth(1).click();
  await page.getByRole('button', { name: 'Select all 1,200' }).click();
  await page.getByText('1,200 selected').waitFor();
  await page.keyboard.press('s');
  await page.getByRole('option', { name: 'Contacted' }).click();
  await page.getByText('1,200 leads: Status is now Contacted').waitFor();
  assert.equal(await totalOf('contacted'), total);
  // The list is read again at the end.
  await page.getByText('No lead has Status New').waitFor();

  await page.keyboard.press('Control+z');
  await page.getByText('Undone: 1,200 leads: Status is now Contacted').waitFor();
  assert.equal(await totalOf('new'), total);
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByText('You undid a bulk edit: 1,200 leads').waitFor();
  await page.getByText('You changed the status of 1,200 leads').waitFor();
  await page.getByText('Undone by you').waitFor();
  await close(page);
});

test('a change in the background shows in the history until it can be undone', async () => {
  const admin = await accounts.addMember('admin');
  const page = await openAs(admin, '/w/acme/history', wide);
  await page.getByText(/changed the status of 1,200 leads/).waitFor();
  const { body } = await call('PATCH', '/api/v1/leads/bulk', { filter: {}, set: { city: 'Kiel' } });
  const row = page.locator(`[data-cause="${body.data.cause}"]`);
  await row.getByText('changed the city of 1,200 leads').waitFor();
  await eventually(
    async () =>
      (await call('GET', `/api/v1/causes/${body.data.cause}`)).body.data.state !== 'running',
    'the end of the change',
  );
  await row.getByRole('button', { name: 'Undo' }).waitFor();
  await close(page);
});
