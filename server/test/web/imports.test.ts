// An import in the app: drop a file with problems, map it, run it, mend the rows left out, undo it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { openAs, accounts } = await openApp();
const admin = await accounts.addMember('admin');

const text = [
  'Name;E-Mail;Telefon;Dachfläche',
  'Elena Rossi;elena@import.example;+39 06 5550133;180',
  'Thijs Bakker;t.bakker@@import.example;+31 6 55500190;412',
  ';;12;95',
].join('\r\n');

const choose = async (page: Page, name: string, content: string) => {
  await page.getByLabel('Choose a file').setInputFiles({
    ...{ name, mimeType: 'text/csv', buffer: Buffer.from(content, 'latin1') },
  });
  await page.getByRole('heading', { name: 'What will happen' }).waitFor();
};

test('a file with problems is mapped, imported, mended and undone', async () => {
  const page = await openAs(admin, '/w/acme/home');
  await page.getByRole('link', { name: 'Import' }).click();
  await page.waitForURL('**/import');
  await choose(page, 'fair.csv', text);
  await page.getByText('semicolon, Windows-1252, header in row 1').waitFor();
  await page.getByRole('button', { name: /1 E-Mail isn't an address/ }).waitFor();
  await page.getByText('One row has neither e-mail nor phone nor name').waitFor();
  assert.deepEqual(await violationsOf(page), []);

  await page.getByRole('combobox', { name: 'Field for Dachfläche' }).click();
  await page.getByRole('option', { name: 'New: number' }).click();
  await page.getByRole('button', { name: /^Import 3 rows/ }).click();
  await page.getByRole('heading', { name: 'The import is finished' }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the row that was left out' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'fair-failed-rows.csv');

  await page.getByRole('link', { name: 'Import' }).first().click();
  await choose(page, 'mended.csv', 'Name,Telefon\nAyse Kara,+90 212 555 01 33\n');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'The import is finished' }).waitFor();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByRole('heading', { name: 'The import was undone' }).waitFor();

  await page.getByRole('link', { name: 'Import' }).first().click();
  await page.getByRole('table', { name: 'Import' }).getByText('Undone').waitFor();
  await page.getByRole('table', { name: 'Import' }).getByText('fair.csv').waitFor();
  await close(page);
});

test('a file that is no table → its problem in words', async () => {
  const page = await openAs(admin, '/w/acme/import');
  await page.getByLabel('Choose a file').setInputFiles({
    ...{ name: 'photo.csv', mimeType: 'text/csv', buffer: Buffer.from([1, 0, 2, 0, 0, 7]) },
  });
  await page.getByRole('alert').filter({ hasText: 'The file is no table.' }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('a column named twice is marked, and a source for every row goes to the leads', async () => {
  const page = await openAs(admin, '/w/acme/import');
  await choose(
    page,
    'twice.csv',
    'name,email,Email\nFinn Source,finn@import.example,other@b.example\n',
  );
  await page.getByText('named twice').waitFor();
  await page.getByRole('combobox', { name: 'Source', exact: true }).fill('Trade fair');
  const [saved] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'PATCH'),
    page.keyboard.press('Tab'),
  ]);
  assert.equal(saved.status(), 200);
  await page.getByRole('button', { name: /^Import one row/ }).click();
  await page.getByRole('heading', { name: 'The import is finished' }).waitFor();
  const { rows } = await accounts.database.pool.query(
    `select s.name from leads l join sources s on s.workspace_id = l.workspace_id and s.id = l.source_id
    where l.email_key = 'finn@import.example'`,
  );
  assert.deepEqual(rows, [{ name: 'Trade fair' }]);
  await close(page);
});
