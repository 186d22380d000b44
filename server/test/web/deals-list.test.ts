// The table of deals: edits and conflicts, saved views, and the page of a deleted deal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { caller } from '../call.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const wide = { viewport: { width: 1440, height: 900 } };

const addDeal = async (title: string): Promise<number> =>
  (await call('POST', '/api/v1/deals', { title, value: '100', currency: 'EUR' })).body.data.id;

async function cellOf(page: Page, title: string, column: string) {
  const head = page.getByRole('columnheader', { name: new RegExp(`^${column}`) });
  const index = await head.getAttribute('aria-colindex');
  return page.locator('[data-row]', { hasText: title }).locator(`[aria-colindex="${index}"]`);
}

test('two who edit a cell of a deal: the second one sees both values and chooses', async () => {
  const id = await addDeal('Two roofs');
  const page = await openAs(
    await accounts.addMember('manager'),
    '/w/acme/deals?view=all&layout=table',
    wide,
  );
  await page.getByText('Two roofs').waitFor();
  // The version is read when the edit begins.
  const read = page.waitForResponse((response) => /\/deals\/\d+$/.test(response.url()));
  await (await cellOf(page, 'Two roofs', 'Value')).click();
  await page.getByLabel('Value', { exact: true }).and(page.locator('input')).fill('300');
  await read;
  await call('PATCH', `/api/v1/deals/${id}`, { value: '200' });
  await page.keyboard.press('Enter');
  await page.getByText(/changed Value to €200 while you were typing. You entered €300./).waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText(/Value is now €300/).waitFor();
  assert.equal(Number((await call('GET', `/api/v1/deals/${id}`)).body.data.value), 300);
  await close(page);
});

for (const noun of ['deals', 'contacts'] as const) {
  test(`filtered ${noun} are saved as a view, whose tab a reload shows again`, async () => {
    if (noun === 'deals') await addDeal('Bonn');
    else await call('POST', '/api/v1/contacts', { first_name: 'Ida', city: 'Bonn' });
    const filter = noun === 'deals' ? 'title=Bonn' : 'city=Bonn';
    const page = await openAs(
      await accounts.addMember('manager'),
      `/w/acme/${noun}?layout=table&${filter}`,
      wide,
    );
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Of the Rhine');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\?view=\d+$/);
    await page.getByRole('button', { name: /Of the Rhine 1/ }).waitFor();
    await page.reload();
    await page.getByRole('group', { name: /Bonn/ }).waitFor();
    await page.getByRole('grid').waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await close(page);
  });
}

test('the page of a deleted deal says who deleted it, and restores it', async () => {
  const id = await addDeal('Gone roof');
  const admin = await accounts.addMember('admin');
  const page = await openAs(admin, `/w/acme/deals/${id}`, wide);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.waitForURL('**/w/acme/deals');
  await page.goBack();
  await page.getByText(/^Deleted by .+ on .+/).waitFor();
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('heading', { level: 1, name: 'Gone roof' }).waitFor();
  await close(page);
});
