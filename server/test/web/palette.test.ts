// The palette: find records, do what the screen offers, go anywhere, all by keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsInLightAndDark } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);

test('the palette finds, goes and acts by keys, and starts with what was opened last', async () => {
  const member = await accounts.addMember('agent');
  for (const first_name of ['Sofia', 'Lindsay']) {
    await call('POST', '/api/v1/leads', { first_name, last_name: 'Lindqvist' });
  }
  const page = await openAs(member, '/w/acme/home');
  await page.getByRole('link', { name: 'Sofia Lindqvist' }).waitFor();
  const field = page.getByRole('combobox', { name: 'Find or do anything' });
  await page.keyboard.press('Control+k');
  await field.fill('lindq');
  await page.getByRole('option', { name: /Show every lead with “lindq” 2 in the table/ }).waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await page.keyboard.press('Shift+Enter');
  await page.waitForURL('**/w/acme/leads?search=lindq');

  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: /^Show every lead/ }).waitFor();
  await field.fill('tas');
  await page.getByRole('option', { name: 'Tasks' }).waitFor();
  const chosen = page.getByRole('option', { selected: true });
  while (!(await chosen.textContent())?.startsWith('Tasks')) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/w/acme/tasks');
  await page.getByRole('heading', { name: 'Nothing due.' }).waitFor();

  await page.keyboard.press('Control+k');
  await field.fill('new task');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'New task' }).waitFor();
  await page.keyboard.press('Escape');
  await close(page);
});

test('a new lead is added from everywhere by a key', async () => {
  const page = await openAs(await accounts.addMember('agent'), '/w/acme/home');
  await page.getByRole('button', { name: 'New lead' }).waitFor();
  await page.keyboard.press('c');
  await page.getByLabel('Name').fill('Björn Lindgren');
  await page.keyboard.press('Enter');
  await eventually(async () => {
    const { data } = (await call('GET', '/api/v1/leads?search=Lindgren')).body;
    return data.length === 1;
  }, 'the lead is added');
  await close(page);
});
