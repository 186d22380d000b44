// The trash: who deleted what, and the way back with its undo.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);

test('a deleted lead and a deleted deal are restored, and an undo deletes the lead again', async () => {
  const admin = await accounts.addMember('admin');
  const lead = (await call('POST', '/api/v1/leads', { first_name: 'Ada' })).body.data;
  const deal = (
    await call('POST', '/api/v1/deals', { title: 'Roof', value: '100.00', currency: 'EUR' })
  ).body.data;
  await call('DELETE', `/api/v1/leads/${lead.id}`);
  await call('DELETE', `/api/v1/deals/${deal.id}`);
  const statusOf = async (path: string) => (await call('GET', path)).status;

  const page = await openAs(admin, '/w/acme/trash');
  const row = page.getByRole('listitem').filter({ hasText: 'Ada' });
  await row.getByText('30 days left').waitFor();
  await row.getByText('by Test,').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await row.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('heading', { name: 'The trash is empty.' }).waitFor();
  assert.equal(await statusOf(`/api/v1/leads/${lead.id}`), 200);
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(
    async () => (await statusOf(`/api/v1/leads/${lead.id}`)) === 404,
    'the lead is in the trash again',
  );

  await page.getByRole('button', { name: /^Deals/ }).click();
  await page.waitForURL('**/trash?kind=deals');
  await page.getByRole('listitem').getByText('Roof').waitFor();
  await page.getByRole('button', { name: 'Restore' }).click();
  await eventually(
    async () => (await statusOf(`/api/v1/deals/${deal.id}`)) === 200,
    'the deal is back',
  );
  await close(page);
});
