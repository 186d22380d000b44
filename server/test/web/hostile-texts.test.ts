// What strangers send is text wherever the app shows it: nothing of it runs or loads. `close` fails
// on a breach of the page's policy, as by a script that the policy stops.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { caller } from '../call.ts';
import { openReceiver } from '../receiver.ts';
import { close, openApp } from './open-app.ts';

let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead) };
const { accounts, open, openAs } = await openApp({
  clock,
  outboundAllow: parseAllowList('127.0.0.0/8'),
});
const receiver = await openReceiver();
after(() => receiver.close());
const call = caller(accounts, accounts.keys.leadhub);
const admin = await accounts.addMember('admin');

const hostile = (name: string) => `${name}<img src=x onerror="hacked=1"><script>hacked=1</script>`;

async function create(path: string, body: object) {
  const { status, body: created } = await call('POST', `/api/v1/${path}`, body);
  assert.equal(status, 201, JSON.stringify(created));
  return created.data;
}

receiver.respondWith((_received, response) => response.writeHead(500).end(hostile('Full')));
const webhook = await create('webhooks', { url: receiver.url, events: ['lead.created'] });
const lead = await create('leads', {
  ...{ first_name: hostile('Ada'), last_name: hostile('King'), company: hostile('Works') },
  ...{ email: 'ada@example.com', source: hostile('Fair'), city: hostile('Bonn') },
  ...{ notes: hostile('Message'), tags: [hostile('vip')] },
  custom_fields: { roof: hostile('Flat'), [hostile('key')]: 'a value' },
});
await create(`leads/${lead.id}/notes`, { body: `${hostile('Note')} [x](javascript:hacked=1)` });
await create('tasks', { title: hostile('Call'), lead_id: lead.id, due_at: '2026-01-02' });
await create('deals', { title: hostile('Roof'), value: '1.00', currency: 'EUR', lead_id: lead.id });
await call('DELETE', `/api/v1/leads/${(await create('leads', { name: hostile('Gone') })).id}`);
const form = await create('forms', {
  name: hostile('Form'),
  title: hostile('Title'),
  fields: [
    { key: 'email', label: hostile('Label'), type: 'email', required: true },
    { key: 'about', label: hostile('About'), type: 'textarea' },
  ],
});

/** Waits for the texts, and finds nothing of them that is more than text. */
async function showsText(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByText(`${name}<img src=x`).first().waitFor();
  const harm = '[src="x"], [onerror], [href^="javascript"]';
  assert.equal(await page.locator(harm).count(), 0, page.url());
  assert.equal(await page.evaluate('typeof hacked'), 'undefined', page.url());
}

test('a form shows its texts, and takes an answer and a browser name of any text', async () => {
  const stranger = await open(new URL(form.url).pathname);
  await stranger.setExtraHTTPHeaders({ 'user-agent': hostile('Browser') });
  await showsText(stranger, 'Title', 'Label');
  await stranger.getByLabel('Label').fill('eve@example.com');
  await stranger.getByLabel('About').fill(hostile('Answer'));
  ahead += 5_000;
  await stranger.locator('form button').click();
  await stranger.getByRole('heading', { name: 'Thank you' }).waitFor();
  await stranger.setExtraHTTPHeaders({});
  await close(stranger);
});

for (const [screen, path, names] of [
  ['the list', 'leads?view=all', ['Ada', 'Works', 'Fair', 'vip']],
  ['the board', 'leads?layout=board', ['Ada', 'Works']],
  ['a lead', `leads/${lead.id}`, ['Ada', 'Works', 'Fair', 'Bonn', 'vip', 'Flat', 'Note', 'Call']],
  ['home', 'home', ['Ada', 'Call']],
  ['the contacts', 'contacts', ['Ada']],
  ['the deals', 'deals', ['Roof']],
  ['the tasks', 'tasks?scope=all', ['Call', 'Ada']],
  ['the trash', 'trash', ['Gone']],
  ['the forms', 'forms', ['Form']],
  ['the answers of a form', `forms/${form.id}/answers`, ['Answer']],
  ['the audit log', 'settings/audit', ['Ada']],
] as const) {
  test(`${screen} shows them as text`, async () => {
    const page = await openAs(admin, `/w/acme/${path}`, { viewport: { width: 1440, height: 900 } });
    await showsText(page, ...names);
    await close(page);
  });
}

test('the palette finds and shows them as text', async () => {
  const page = await openAs(admin, '/w/acme/home');
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('ada@example');
  await page
    .getByRole('option', { name: /Ada<img/ })
    .first()
    .waitFor();
  await showsText(page, 'Ada');
  await close(page);
});

test('the log of a webhook shows what a receiver responded as text', async () => {
  const page = await openAs(admin, `/w/acme/settings/webhooks/${webhook.id}`);
  await page.getByRole('button', { name: /^msg_/ }).first().click();
  await showsText(page, 'Full');
  await close(page);
});
