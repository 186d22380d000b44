// Exports in the app: a list with its filters, the columns of the view, and the selection.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { addManyLeads } from '../many-leads.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { openAs, accounts } = await openApp();
await addManyLeads(accounts.database, accounts.workspace.id, 30);
const manager = await accounts.addMember('manager');

async function download(page: Page): Promise<{ name: string; lines: string[] }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), lines: text.trimEnd().split('\r\n') };
}

test('a filtered list is downloaded with the columns of the view', async () => {
  const page = await openAs(manager, '/w/acme/contacts?sort=first_name');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: /^Export \d+ record/ }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await dialog.getByRole('radio', { name: 'The columns of this list' }).check();
  const { name, lines } = await download(page);
  assert.match(name, /^contacts-.*\.csv$/);
  assert.match(lines[0] ?? '', /^\ufefffirst_name,last_name,email/);
  await dialog.waitFor({ state: 'detached' });
  await close(page);
});

test('selected leads are downloaded alone', async () => {
  const page = await openAs(manager, '/w/acme/leads?layout=table');
  await page.locator('[data-row="2"]').getByRole('checkbox').check();
  const bar = page.getByRole('toolbar', { name: 'Selection' });
  await bar.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('heading', { name: 'Export 1 record' }).waitFor();
  const { lines } = await download(page);
  assert.equal(lines.length, 2);
  await close(page);
});

test('an agent is offered no export', async () => {
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/contacts');
  await page.getByRole('button', { name: 'Columns' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Export' }).count(), 0);
  await close(page);
});
