// Reports: figures beside those before, their tables and files, and the records behind a number.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const reports = ['Funnel', 'Leads', 'Sources', 'Response time', 'Activity'];

for (const [first_name, source] of [
  ['Ada', 'Fair, spring'],
  ['Grace', 'Fair, spring'],
  ['Mary', 'Website'],
] as const) {
  await call('POST', '/api/v1/leads', { first_name, source, pipeline_id: 1 });
}

test('every report is drawn, and free of findings wide and narrow, light and dark', async () => {
  const member = await accounts.addMember('manager');
  const page = await openAs(member, '/w/acme/analytics', {
    viewport: { width: 1440, height: 900 },
  });
  await page.waitForURL('**/analytics/funnel');
  for (const report of reports) {
    await page.getByRole('button', { name: report, exact: true }).click();
    await page.getByRole('button', { name: 'Download CSV' }).first().waitFor();
  }
  assert.deepEqual(await violationsOf(page), []);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Leads', exact: true }).click();
  await page.getByRole('region', { name: 'Leads over time' }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('a chart has its table and its file, and a number opens its leads', async () => {
  const member = await accounts.addMember('manager');
  const page = await openAs(member, '/w/acme/analytics/sources');
  const card = page.getByRole('region', { name: 'Leads by source' });
  await card.getByRole('button', { name: /Fair, spring/ }).waitFor();
  await card.getByRole('button', { name: 'Show the table' }).click();
  await card.getByRole('row', { name: /^Fair, spring 2 0/ }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  assert.match(await readFile(await download.path(), 'utf8'), /"Fair, spring",2,0,/);
  await card.getByRole('button', { name: '2', exact: true }).click();
  await page.waitForURL('**/leads?source=Fair**');
  const params = new URL(page.url()).searchParams;
  assert.equal(params.get('source'), 'Fair, spring');
  assert.ok(Date.parse(params.get('created_at[after]') ?? '') < Date.now());
  await close(page);
});

test('period, owner and comparison stand in the address', async () => {
  const member = await accounts.addMember('manager');
  const page = await openAs(member, '/w/acme/analytics/funnel');
  await page.getByText('before: 0').first().waitFor();
  await page.getByRole('switch', { name: 'Compare with the period before' }).click();
  await page.waitForURL('**/funnel?compare=none');
  assert.equal(await page.getByText(/^before:/).count(), 0);
  await page.getByRole('button', { name: 'Last 28 days' }).click();
  await page.getByRole('menuitem', { name: 'Last 90 days' }).click();
  await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=/);
  await page.getByRole('combobox', { name: 'Whose figures' }).click();
  await page.getByRole('option', { name: 'Website' }).click();
  await page.waitForURL(/source=Website/);
  const entered = page.locator('dl div', { hasText: 'Entered the pipeline' }).locator('dd');
  await entered.getByText('1', { exact: true }).waitFor();
  await page.reload();
  await entered.getByText('1', { exact: true }).waitFor();
  await close(page);
});
