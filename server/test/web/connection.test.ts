// A page whose server restarts, whose stream is cut, or which has no connection for a while.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { openSecondApp } from '../second-app.ts';
import { close, openApp } from './open-app.ts';
import { port } from './page-pool.ts';

const { accounts, openAs } = await openApp();
const agent = await accounts.addMember('agent');
const call = caller(accounts, accounts.keys.leadhub);
const wide = { viewport: { width: 1440, height: 900 } };

const live = (page: Page) => page.getByText('Live', { exact: true }).first();
const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' });
const details = (page: Page) => page.getByRole('group', { name: 'Details' });

async function editCity(page: Page, value: string): Promise<void> {
  await details(page).getByRole('button', { name: /^City/ }).click();
  await page.getByRole('textbox', { name: 'City' }).fill(value);
  await page.keyboard.press('Enter');
}

test('a stream that is cut resumes after its last event, and misses no lead', async () => {
  const page = await openAs(agent, '/w/acme/leads?view=all', wide);
  await live(page).waitFor();
  const resumed = page.waitForRequest(
    (request) => request.url().includes('/stream') && 'last-event-id' in request.headers(),
  );
  accounts.app.server.closeAllConnections();
  for (const first_name of ['Ada', 'Grace', 'Mary']) {
    await call('POST', '/api/v1/leads', { first_name });
  }
  await resumed;
  for (const name of ['Ada', 'Grace', 'Mary']) {
    await page.getByRole('rowheader', { name }).waitFor();
  }
  await close(page);
});

test('changes without a connection are counted, kept and sent later', async () => {
  const lead = (await call('POST', '/api/v1/leads', { first_name: 'Ada', city: 'Bonn' })).body.data;
  const page = await openAs(agent, `/w/acme/leads/${lead.id}`, wide);
  await timeline(page).waitFor();
  await page.context().setOffline(true);
  await page.getByText('No connection. You see what was here last.').waitFor();
  await editCity(page, 'Kiel');
  await page.getByText('No connection. Your change is kept here and will be sent.').waitFor();
  await page.keyboard.press('*');
  await page.getByText('No connection. Your 2 changes are kept here').waitFor();
  await call('PATCH', `/api/v1/leads/${lead.id}`, { company: 'Lindqvist AB' });

  await page.context().setOffline(false);
  await page.getByText('No connection.').waitFor({ state: 'detached' });
  await details(page).getByRole('button', { name: 'Company Lindqvist AB' }).waitFor();
  await details(page).getByRole('button', { name: 'City Kiel' }).waitFor();
  await eventually(async () => {
    const { data } = (await call('GET', `/api/v1/leads/${lead.id}`)).body;
    return data.city === 'Kiel' && data.starred;
  }, 'both changes are sent');
  await close(page);
});

// The last one, since no other test has the server of this file after it.
test('a restart of the server leaves what is typed, and the page goes on', async () => {
  const lead = (await call('POST', '/api/v1/leads', { first_name: 'Ada', city: 'Bonn' })).body.data;
  const page = await openAs(agent, `/w/acme/leads/${lead.id}`, wide);
  await timeline(page).waitFor();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Write a note' });
  await note.fill('Half a sentence');
  const cut = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/stream'));
  await accounts.stop();
  await cut;

  const second = await openSecondApp(accounts.database.connection, accounts.url);
  after(() => second.close());
  await second.app.listen({ port, host: '127.0.0.1' });
  const later = caller(second, accounts.keys.leadhub);
  await later('PATCH', `/api/v1/leads/${lead.id}`, { city: 'Kiel' });
  await details(page).getByRole('button', { name: 'City Kiel' }).waitFor();
  assert.equal(await note.inputValue(), 'Half a sentence');
  await page.keyboard.press('Control+Enter');
  await timeline(page).getByText('Half a sentence').waitFor();
  await close(page);
});
