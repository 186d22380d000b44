// WhatsApp in the app: a lead writes, is answered in the window, and gets a template after it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { caller } from '../call.ts';
import { openWhatsapp } from '../stand-ins/whatsapp.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const whatsapp = await openWhatsapp();
after(whatsapp.close);
whatsapp.templates.push({
  ...{ name: 'demo_reminder', language: 'en_US' },
  components: [{ type: 'BODY', text: 'Hello {{1}}, your demo is on {{2}}.' }],
});
const { accounts, openAs } = await openApp({ metaGraphUrl: whatsapp.url });
const call = caller(accounts, accounts.keys.leadhub);
const agent = await accounts.addMember('agent');
const manager = await accounts.addMember('manager');
const wide = { viewport: { width: 1440, height: 900 } };

const integration = { type: 'whatsapp_cloud', name: 'WhatsApp', settings: whatsapp.settings };
const { id: connected } = (await call('POST', '/api/v1/integrations', integration)).body.data;
const { url } = (await call('GET', `/api/v1/integrations/${connected}/address`)).body.data;
await call('POST', '/api/v1/whatsapp/templates/sync');
const lead = { first_name: 'Hannah', last_name: 'Ober', phone: '+14155550133' };
const { id } = (await call('POST', '/api/v1/leads', lead)).body.data;

async function notify(value: object) {
  const { headers, payload } = whatsapp.notification(value);
  const path = new URL(url).pathname;
  const posted = await fetch(accounts.url + path, { method: 'POST', headers, body: payload });
  assert.equal(posted.status, 200);
}

test('a message arrives on the lead; the answer goes out, and is read', async () => {
  const page = await openAs(agent, `/w/acme/leads/${id}`, wide);
  const timeline = page.getByRole('list', { name: 'Timeline' });
  await timeline.waitFor();
  await notify(whatsapp.messageFrom('14155550133', 'Is Thursday possible?'));
  await timeline.getByText('Is Thursday possible?').waitFor();
  await page.getByRole('button', { name: 'WhatsApp' }).click();
  const form = page.getByRole('form', { name: 'WhatsApp to +14155550133' });
  await form.getByLabel('Message').fill('It is, at ten.');
  await form.getByText('You can write freely until').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await page.keyboard.press('Control+Enter');
  const sent = await whatsapp.messageTo('14155550133');
  assert.equal(sent.body.text?.body, 'It is, at ten.');
  await notify({ statuses: [whatsapp.statusOf(sent, 'read')] });
  await timeline.getByText('Read', { exact: true }).waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('a template is chosen, filled in and sent', async () => {
  const page = await openAs(agent, `/w/acme/leads/${id}`, wide);
  await page.getByRole('button', { name: 'WhatsApp' }).click();
  const form = page.getByRole('form', { name: 'WhatsApp to +14155550133' });
  await form.getByText('Template', { exact: true }).click();
  await form.getByRole('combobox', { name: 'Template' }).click();
  await page.getByRole('option', { name: 'demo_reminder' }).click();
  await form.getByText('Hello {{1}}, your demo is on {{2}}.').waitFor();
  const send = form.getByRole('button', { name: 'Send' });
  assert.equal(await send.isDisabled(), true);
  await form.getByLabel('Value of 1').fill('Hannah');
  await form.getByLabel('Value of 2').fill('Thursday');
  assert.deepEqual(await violationsOf(page), []);
  await send.click();
  await page.getByText('Hello Hannah, your demo is on Thursday.').waitFor();
  await whatsapp.messageTo('14155550133', 2);
  await close(page);
});

test('a campaign by WhatsApp is written beside its preview', async () => {
  const page = await openAs(manager, '/w/acme/campaigns', wide);
  await page.getByRole('button', { name: 'WhatsApp' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Template' }).click();
  await page.getByRole('option', { name: 'demo_reminder' }).click();
  await dialog.getByLabel('Value of 1').fill('{{ lead.first_name }}');
  await dialog.getByLabel('Value of 2').fill('Thursday');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByLabel('Value of 2').fill('Friday');
  await page.getByText('Hello Hannah, your demo is on Friday.').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});
