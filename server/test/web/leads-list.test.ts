// The list of leads: filters and views, edits and conflicts, the selection, and what arrives live.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { addManyLeads } from '../many-leads.ts';
import { violationsInLightAndDark } from '../violations-of.ts';
import { close, openApp, openTab } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const count = 620;
await addManyLeads(accounts.database, accounts.workspace.id, count);

const row = (page: Page, index: number) => page.locator(`[data-row="${index}"]`);
const cell = (page: Page, index: number, label: string) =>
  page
    .getByRole('columnheader', { name: new RegExp(`^${label}`) })
    .getAttribute('aria-colindex')
    .then((column) => row(page, index).locator(`[aria-colindex="${column}"]`));
const foot = (page: Page) => page.locator('footer').textContent();
const toast = (page: Page, text: string | RegExp) =>
  page.getByRole('region', { name: 'Messages' }).getByText(text);

async function openList(role: 'manager' | 'agent' | 'viewer' = 'manager', query = '?view=all') {
  const page = await openAs(await accounts.addMember(role), `/w/acme/leads${query}`, {
    viewport: { width: 1440, height: 900 },
  });
  await row(page, 0).locator('b').waitFor();
  // The pointer of the sign-in would rest on a row, which then counts as being read.
  await page.mouse.move(0, 0);
  return page;
}

async function addFilter(page: Page, text: string, choice: RegExp) {
  await page.keyboard.press('f');
  await page.getByRole('combobox', { name: 'Add a filter' }).fill(text);
  await page.getByRole('option', { name: choice }).click();
}

test('filters in words are saved as a view, which a link and a reload show again', async () => {
  const page = await openList();
  await addFilter(page, 'contacted', /^Status is Contacted/);
  await page.waitForURL(/status=contacted/);
  await addFilter(page, 'over 50', /^Score is over 50/);
  await page.waitForURL(/lead_score\[over\]=50/);
  await page.getByRole('columnheader', { name: 'Score' }).getByText('Score').click();
  await page.waitForURL(/sort=lead_score&direction=asc/);
  const total = (await call('GET', '/api/v1/leads?status=contacted&lead_score[over]=50&per_page=1'))
    .body.meta.total;
  await eventually(
    async () => (await foot(page))?.startsWith(`${total} leads`) ?? false,
    'counted',
  );
  await page.locator('[role="columnheader"][aria-sort="ascending"]').waitFor();
  await page.locator('[data-stale]').waitFor({ state: 'detached' });
  const first = await row(page, 0).locator('b').textContent();

  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Warm ones');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\?view=\d+$/);
  await page.getByRole('button', { name: new RegExp(`Warm ones ${total}`) }).waitFor();
  await page.reload();
  await page.getByRole('group', { name: 'Score is over 50' }).waitFor();
  await eventually(
    async () => (await row(page, 0).locator('b').textContent()) === first,
    'the order is that of the view',
  );
  const tab = await openTab(page);
  await tab.getByRole('group', { name: 'Status is Contacted' }).waitFor();
  await tab.close();

  await page.getByRole('button', { name: 'Remove Score is over 50' }).click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('group', { name: 'Score is over 50' }).waitFor();
  await close(page);
});

test('an edit shows at once, two who edit see both values, and undo brings the old one back', async () => {
  const page = await openList();
  await (await cell(page, 0, 'Company')).click();
  await page.keyboard.type('Lindqvist AB');
  await page.keyboard.press('Enter');
  await toast(page, /company is now Lindqvist AB/).waitFor();
  const [lead] = (await call('GET', '/api/v1/leads?per_page=1')).body.data;
  assert.equal(lead.company, 'Lindqvist AB');

  // The version is read when the edit begins.
  const read = page.waitForResponse((response) => /\/leads\/\d+$/.test(response.url()));
  await (await cell(page, 0, 'Company')).click();
  await page.getByLabel('Company', { exact: true }).and(page.locator('input')).fill('Mine');
  await read;
  await call('PATCH', `/api/v1/leads/${lead.id}`, { company: 'Theirs' });
  await page.keyboard.press('Enter');
  await toast(page, /changed Company to Theirs while you were typing. You entered Mine./).waitFor();
  await row(page, 0).getByText('Theirs').waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await toast(page, /company is now Mine/).waitFor();
  await page.keyboard.press('Control+z');
  await row(page, 0).getByText('Theirs').waitFor();
  await close(page);
});

test('all leads of a list are selected, changed and brought back', async () => {
  const page = await openList('manager', '?view=all&status=qualified');
  const total = (await call('GET', '/api/v1/leads?status=qualified&per_page=1')).body.meta.total;
  const statusCount = async (status: string) =>
    (await call('GET', `/api/v1/leads?status=${status}&per_page=1`)).body.meta.total;
  await row(page, 0).locator('b').focus();
  await page.getByRole('checkbox', { name: 'Select', exact: true }).first().click();
  await page.getByText('1 selected').waitFor();
  await page.getByRole('button', { name: `Select all ${total}` }).click();
  await page.getByText(`${total} selected`).waitFor();
  await page.getByRole('toolbar').getByRole('button', { name: 'Status' }).click();
  await page.getByRole('option', { name: /Quoted/ }).click();
  await toast(page, `${total} leads: status is now Quoted`).waitFor();
  assert.equal(await statusCount('qualified'), 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => (await statusCount('qualified')) === total, 'undone');
  await close(page);
});

test('a new lead comes in at the top of an idle list, and waits while leads are selected', async () => {
  const page = await openList();
  await page.getByText('Live', { exact: true }).waitFor();
  await call('POST', '/api/v1/leads', { first_name: 'Grace', last_name: 'Idle' });
  await row(page, 0).getByText('Grace Idle').waitFor();

  await page.getByRole('checkbox', { name: 'Select', exact: true }).nth(2).click();
  await call('POST', '/api/v1/leads', { first_name: 'Mary', last_name: 'Waits' });
  await page.getByRole('button', { name: 'Show 1 new' }).waitFor();
  await row(page, 0).getByText('Grace Idle').waitFor();
  await page.keyboard.press('.');
  await row(page, 0).getByText('Mary Waits').waitFor();

  const [lead] = (await call('GET', '/api/v1/leads?per_page=1')).body.data;
  await call('PATCH', `/api/v1/leads/${lead.id}`, { status: 'won' });
  await row(page, 0).getByText('Won').waitFor();
  await close(page);
});

test('a lead is added by hand, and what was typed stays when it is refused', async () => {
  const page = await openList('agent');
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'New lead' });
  await form.getByLabel('Name').fill('Ida Holm');
  await form.getByLabel('E-mail').fill('ida at home');
  await form.getByRole('button', { name: 'Add lead' }).click();
  await form.getByText(/no e-mail address|Enter an e-mail address/).waitFor();
  await form.getByLabel('E-mail').fill('ida@holm.example');
  await form.getByRole('button', { name: 'Add lead' }).click();
  await row(page, 0).getByText('Ida Holm').waitFor();
  await close(page);
});

test('a viewer reads the list, and is offered no change of it', async () => {
  const page = await openList('viewer');
  assert.equal(await page.getByRole('button', { name: 'New lead' }).count(), 0);
  await page.getByRole('checkbox', { name: 'Select', exact: true }).first().click();
  await page.getByText('1 selected').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Delete' }).count(), 0);
  // A cell that cannot be edited opens the lead.
  await (await cell(page, 0, 'Status')).click();
  await page.waitForURL(/\/leads\/\d+\?/);
  assert.equal(await page.getByRole('option').count(), 0);
  await close(page);
});

test('the list has no finding of axe at 1440, 1024 and 390 px, light and dark', async () => {
  const page = await openList('manager', '?view=all&status=new&search=a');
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    assert.deepEqual(await violationsInLightAndDark(page), [], `${width} px`);
  }
  await close(page);
});
