// Home: who waits for an answer, tasks and deals, live, each for itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { violationsInLightAndDark } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const call = caller(accounts, accounts.keys.leadhub);

test('who waits longest is first, is taken by a key, and given back by undo', async () => {
  const member = await accounts.addMember('agent');
  const ada = (await call('POST', '/api/v1/leads', { first_name: 'Ada' })).body.data;
  await call('POST', '/api/v1/leads', { first_name: 'Grace' });
  await call('POST', '/api/v1/tasks', { title: 'Call Ada', lead_id: ada.id, due_at: '2026-01-02' });
  const page = await openAs(member, '/w/acme/home', { viewport: { width: 1440, height: 900 } });
  const waiting = page.getByRole('region', { name: 'Waiting for an answer' });
  await waiting.getByRole('link', { name: 'Ada' }).waitFor();
  assert.match((await waiting.getByRole('listitem').first().textContent()) ?? '', /Ada/);
  await page.getByRole('region', { name: 'Tasks' }).getByText('Call Ada').waitFor();
  await page.getByRole('region', { name: 'Leads by day' }).waitFor();
  assert.deepEqual(await violationsInLightAndDark(page), []);

  const ownerOf = async () =>
    (await call('GET', `/api/v1/leads/${ada.id}`)).body.data.assigned_user_id;
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.getByText('Ada assigned to you').waitFor();
  assert.notEqual(await ownerOf(), null);
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => (await ownerOf()) === null, 'the lead is nobody’s again');

  await call('POST', '/api/v1/leads', { first_name: 'Mary' });
  await waiting.getByRole('link', { name: 'Mary' }).waitFor();
  await page.getByText('Mine', { exact: true }).click();
  await page.waitForURL('**/home?scope=mine');
  await waiting.getByText('Nobody is waiting for a reply.').waitFor();
  await close(page);
});

test('a block that fails says so alone, and is read again', async () => {
  const page = await openAs(await accounts.addMember('manager'), '/w/acme/leads');
  let fails = true;
  await page.route('**/api/v1/tasks?**', (route) =>
    fails ? route.fulfill({ status: 500, json: { code: 'INTERNAL' } }) : route.continue(),
  );
  await page.getByRole('link', { name: 'Home' }).click();
  const tasks = page.getByRole('region', { name: 'Tasks' });
  await tasks.getByRole('alert').waitFor();
  await page.getByRole('region', { name: 'Deals closing' }).waitFor();
  fails = false;
  await tasks.getByRole('button', { name: 'Try again' }).click();
  await tasks.getByText('Call Ada').waitFor();
  await close(page);
});
