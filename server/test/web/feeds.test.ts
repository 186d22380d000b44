// Feeds in the settings, and the address of one's own tasks for a calendar.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);
const manager = await accounts.addMember('manager');
const agent = await accounts.addMember('agent');
const wide = { viewport: { width: 1440, height: 900 } };

test('a feed of a view is made, read, renewed and deleted', async () => {
  await call('POST', '/api/v1/leads', { first_name: 'Hannah', status: 'won' });
  const view = { kind: 'leads', name: 'All won', filter: { status: 'won' }, shared: true };
  await call('POST', '/api/v1/views', { ...view, columns: ['name', 'status'] });
  const page = await openAs(manager, '/w/acme/settings/feeds', wide);
  await page.getByText('No feeds yet').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'New feed' });
  await dialog.getByLabel('Name').fill('Sheet');
  await dialog.getByRole('combobox', { name: 'View' }).click();
  await page.getByRole('option', { name: 'All won' }).click();
  await dialog.getByRole('radio', { name: 'The columns of the view' }).check();
  assert.deepEqual(await violationsOf(page), []);
  await dialog.getByRole('button', { name: 'Make a feed' }).click();
  const address = page.locator('code').filter({ hasText: '.csv' });
  const url = String(await address.textContent());
  const read = () => accounts.app.inject({ method: 'GET', url: new URL(url).pathname });
  assert.match((await read()).body, /^first_name,last_name,email,status\r\nHannah,,,won\r\n$/);
  assert.deepEqual(await violationsOf(page), []);

  await page.getByRole('button', { name: 'Sheet: actions' }).click();
  await page.getByRole('menuitem', { name: 'Renew the address' }).click();
  await page.getByLabel('Type its name: Sheet').fill('Sheet');
  await page.getByRole('button', { name: 'Renew the address' }).click();
  await page.getByText('Sheet has a new address').waitFor();
  assert.equal((await read()).statusCode, 404);
  await page.getByRole('button', { name: 'Sheet: actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete the feed' }).click();
  await page.getByLabel('Type its name: Sheet').fill('Sheet');
  await page.getByRole('button', { name: 'Delete the feed' }).click();
  await page.getByText('No feeds yet').waitFor();
  await close(page);
});

test('an agent subscribes to their tasks, and is offered no lists', async () => {
  const page = await openAs(agent, '/w/acme/tasks', wide);
  await page.getByRole('button', { name: 'Subscribe in a calendar' }).click();
  const dialog = page.getByRole('dialog', { name: 'Subscribe in a calendar' });
  await dialog.getByRole('button', { name: 'Make the address' }).click();
  const field = dialog.getByLabel('Address of the calendar');
  const url = await field.inputValue();
  assert.match(url, /\.ics$/);
  const { statusCode } = await accounts.app.inject({ method: 'GET', url: new URL(url).pathname });
  assert.equal(statusCode, 200);
  assert.deepEqual(await violationsOf(page), []);
  await page.goto(`${accounts.url}/w/acme/settings/feeds`);
  await page.getByText('My tasks').waitFor();
  await page.keyboard.press('c');
  const choices = page.getByRole('dialog').getByRole('radiogroup').first().getByRole('radio');
  assert.equal(await choices.count(), 1);
  await close(page);
});
