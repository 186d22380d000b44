// What WhatsApp reports: messages, statuses and preferences, signed, repeated, reordered and forged.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { openWhatsappApp } from './open-whatsapp-app.ts';

const {
  app,
  whatsapp,
  call,
  ok,
  integration,
  hook,
  addLead,
  messagesOf,
  send,
  notify,
  eventsOf,
  close,
} = await openWhatsappApp();
after(close);
await app.work();

const hello = { template: { name: 'hello', variables: ['Jane'] } };

async function sentToLead() {
  const [lead, phone] = await addLead();
  await send(lead.id, hello);
  const sent = await whatsapp.messageTo(phone);
  await eventually(async () => (await messagesOf(lead.id))[0].state === 'sent', 'not recorded');
  return { lead, phone, sent };
}

const until = (lead: number, condition: (messages: Record<string, unknown>[]) => boolean) =>
  eventually(async () => condition(await messagesOf(lead)), `lead ${lead}`);

const contactOf = ({ contact_id }: { contact_id: number }) =>
  ok('GET', `/api/v1/contacts/${contact_id}`);

test('the challenge → its text with the right token, else refused', async () => {
  const query = (token: string) =>
    `${hook}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${encodeURIComponent(token)}`;
  const get = (url: string) => app.app.inject({ method: 'GET', url });
  const right = await get(query(whatsapp.settings.verify_token ?? ''));
  assert.deepEqual([right.statusCode, right.body], [200, '1158201444']);
  assert.equal((await get(query('another'))).statusCode, 403);
});

test('a message of a known phone → on the lead, once; it opens the window for free text', async () => {
  const [lead, phone] = await addLead();
  const message = whatsapp.messageFrom(phone, 'Is Thursday possible?');
  for (const _ of [1, 2]) assert.equal((await notify(message)).statusCode, 200);
  await until(lead.id, ([first]) => first?.state === 'received');
  const [received, ...rest] = await messagesOf(lead.id);
  assert.deepEqual(
    [received.direction, received.text, rest.length],
    ['in', 'Is Thursday possible?', 0],
  );
  const state = await ok('GET', `/api/v1/leads/${lead.id}/whatsapp/conversation`);
  assert.ok(new Date(state.open_until) > new Date());
  assert.equal((await send(lead.id, { text: 'It is.' })).status, 201);
  assert.equal((await whatsapp.messageTo(phone)).body.text?.body, 'It is.');
  assert.deepEqual((await eventsOf(lead.id)).slice(0, 2), ['whatsapp.received', 'whatsapp.queued']);
});

test('a message of yesterday → the window is closed', async () => {
  const [lead, phone] = await addLead();
  const timestamp = String(Math.floor(Date.now() / 1_000) - 24 * 60 * 60 - 5);
  const message = whatsapp.messageFrom(phone, 'Hi', { timestamp });
  await notify(message);
  await until(lead.id, (messages) => messages.length === 1);
  assert.equal((await send(lead.id, { text: 'Hi' })).status, 422);
});

test('a person who is not known → no lead, unless the integration makes one', async () => {
  const leads = async (search: string) => ok('GET', `/api/v1/leads?search=${search}`);
  const log = async () => ok('GET', `/api/v1/integrations/${integration.id}/deliveries?per_page=1`);
  await notify(whatsapp.messageFrom('447911123456', 'Hello?'));
  await eventually(async () => (await log())[0]?.state === 'ignored', 'not ignored');
  assert.equal((await log())[0].reason, 'no_person');
  assert.equal((await leads('447911123456')).length, 0);

  await ok('PATCH', `/api/v1/integrations/${integration.id}`, {
    settings: { creates_leads: true, source: 'Chat' },
  });
  await notify(whatsapp.messageFrom('447911123457', 'Hello?'));
  await eventually(async () => (await leads('447911123457')).length === 1, 'no lead');
  const [lead] = await leads('447911123457');
  assert.deepEqual([lead.name, lead.source], ['Jane Lead', 'Chat']);
  await until(lead.id, ([first]) => first?.text === 'Hello?');
});

test('a person who hides the phone → one lead for all messages, and an answer to the user id', async () => {
  const from = { from: undefined, from_user_id: 'US.13491208655302741918' };
  const contacts = [{ profile: { name: 'Hidden Person' }, user_id: from.from_user_id }];
  for (const text of ['One', 'Two']) {
    await notify({ ...whatsapp.messageFrom(text, text, from), contacts });
  }
  const leads = () => ok('GET', '/api/v1/leads?search=Hidden');
  await eventually(async () => (await leads()).length > 0, 'no lead');
  const [lead, ...others] = await leads();
  assert.equal(others.length, 0);
  await until(lead.id, (messages) => messages.length === 2);
  await send(lead.id, { text: 'Hello' });
  const { body } = await whatsapp.messageTo(from.from_user_id);
  assert.deepEqual([body.to, body.recipient], [undefined, from.from_user_id]);
  await ok('PATCH', `/api/v1/integrations/${integration.id}`, {
    settings: { creates_leads: false },
  });
});

test('a Brazilian number without its ninth digit → the lead that has it', async () => {
  const [lead] = await addLead({ phone: '+5511987654321' });
  await notify(whatsapp.messageFrom('551187654321', 'Oi'));
  await until(lead.id, ([first]) => first?.text === 'Oi');
});

test('statuses repeated and in the wrong order → each time once, never back', async () => {
  const { lead, sent } = await sentToLead();
  for (const status of ['read', 'sent', 'delivered', 'read', 'failed']) {
    await notify({ statuses: [whatsapp.statusOf(sent, status)] });
  }
  await until(lead.id, ([first]) => first?.read_at !== null);
  const [message] = await messagesOf(lead.id);
  assert.equal(message.state, 'sent');
  assert.ok(message.delivered_at);
  await notify({ statuses: [whatsapp.statusOf(sent, 'delivered')] });
  assert.deepEqual(await eventsOf(lead.id), ['whatsapp.queued', 'whatsapp.sent', 'whatsapp.read']);
});

test('failed after sent → failed with its code, or queued again when that helps', async () => {
  const failed = async (code: number) => {
    const { lead, sent } = await sentToLead();
    const errors = [{ code, title: 'No', error_data: { details: 'Details' } }];
    const status = whatsapp.statusOf(sent, 'failed', { errors });
    for (const _ of [1, 2]) await notify({ statuses: [status] });
    await until(lead.id, ([first]) => first?.error_code === code);
    return (await messagesOf(lead.id))[0].state;
  };
  assert.equal(await failed(131026), 'failed');
  assert.equal(await failed(131049), 'queued');
});

test('the status of a message that is not ours → ignored', async () => {
  const status = { id: 'wamid.other', status: 'read', timestamp: '1750030073', recipient_id: '1' };
  assert.equal((await notify({ statuses: [status] })).statusCode, 200);
});

test('STOP → the number is suppressed and consent denied; START lifts both', async () => {
  const { lead, phone } = await sentToLead();
  await notify(whatsapp.messageFrom(phone, 'Stop!'));
  await until(lead.id, ([first]) => first?.text === 'Stop!');
  const { whatsapp: denied } = (await contactOf(lead)).consent;
  assert.deepEqual([denied.status, denied.source], ['denied', 'WhatsApp: Stop!']);
  const list = () => ok('GET', `/api/v1/suppressions?search=${phone}`);
  assert.equal((await list())[0].reason, 'unsubscribed');
  assert.equal((await send(lead.id, hello)).status, 201);
  await until(lead.id, ([first]) => first?.state === 'suppressed');

  const later = String(Math.floor(Date.now() / 1_000) + 5);
  await notify(whatsapp.messageFrom(phone, 'START', { timestamp: later }));
  await eventually(async () => (await list()).length === 0, 'still suppressed');
  assert.equal((await contactOf(lead)).consent.whatsapp.status, 'granted');
});

test('stop and resume in WhatsApp itself, reordered → the later one counts', async () => {
  const { lead, phone } = await sentToLead();
  const at = Math.floor(Date.now() / 1_000);
  const preference = (value: string, timestamp: number) => ({
    user_preferences: [
      { wa_id: phone, category: 'marketing_messages', value, timestamp: String(timestamp) },
    ],
  });
  await notify(preference('stop', at));
  await eventually(
    async () => (await contactOf(lead)).consent.whatsapp.status === 'denied',
    'stop',
  );
  await notify(preference('resume', at - 60));
  await notify(whatsapp.messageFrom(phone, 'After'));
  await until(lead.id, ([first]) => first?.text === 'After');
  assert.equal((await contactOf(lead)).consent.whatsapp.status, 'denied');
  assert.equal((await ok('GET', `/api/v1/suppressions?search=${phone}`)).length, 0);
});

test('a forged or unsigned notification → refused, and nothing happens', async () => {
  const [lead, phone] = await addLead();
  const { payload, headers } = whatsapp.notification(whatsapp.messageFrom(phone, 'STOP'));
  const post = (more: Record<string, string | undefined>) =>
    app.app.inject({
      method: 'POST',
      url: hook,
      headers: { ...headers, ...more } as never,
      payload,
    });
  const forged = `sha256=${'0'.repeat(64)}`;
  assert.equal((await post({ 'x-hub-signature-256': forged })).statusCode, 403);
  const { 'x-hub-signature-256': _, ...unsigned } = headers;
  const bare = await app.app.inject({ method: 'POST', url: hook, headers: unsigned, payload });
  assert.equal(bare.statusCode, 403);
  assert.deepEqual(await messagesOf(lead.id), []);
});

test('hundreds of statuses in one notification, with others between → all are applied', async () => {
  const { lead, phone, sent } = await sentToLead();
  const others = Array.from({ length: 500 }, (_, index) => ({
    ...{ id: `wamid.other.${index}`, status: 'read', timestamp: '1750030073', recipient_id: '1' },
  }));
  const statuses = [...others, whatsapp.statusOf(sent, 'delivered')];
  await notify({ statuses }, whatsapp.messageFrom(phone, 'Last'));
  await until(
    lead.id,
    ([first, second]) => first?.text === 'Last' && second?.delivered_at !== null,
  );
});

test('another number of the same app → ignored', async () => {
  const [lead, phone] = await addLead();
  const metadata = { phone_number_id: '999' };
  await notify({ ...whatsapp.messageFrom(phone, 'Elsewhere'), metadata });
  await notify(whatsapp.messageFrom(phone, 'Here'));
  await until(lead.id, ([first]) => first?.text === 'Here');
  assert.equal((await messagesOf(lead.id)).length, 1);
  assert.equal((await call('GET', `/api/v1/leads/${lead.id}/whatsapp/1`)).status, 404);
});
