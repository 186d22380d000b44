// Messages to leads: checked when they are written, handed over at most once, and judged by the code of
// each error of the Cloud API.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import type { Fault } from '../stand-ins/whatsapp.ts';
import { openWhatsappApp } from './open-whatsapp-app.ts';

const { app, whatsapp, call, ok, integration, addLead, messagesOf, send, notify, eventsOf, close } =
  await openWhatsappApp();
after(close);
await app.work();

const hello = { template: { name: 'hello', variables: ['Jane'] } };

/** Sends a template, and returns the message once it has left the queue or was refused for now. */
async function sendWith(...faults: Fault[]) {
  const [lead, phone] = await addLead();
  whatsapp.failNext(...faults);
  assert.equal((await send(lead.id, hello)).status, 201);
  const read = async () => (await messagesOf(lead.id))[0];
  await eventually(async () => {
    const { state, attempts, error } = await read();
    return !['queued', 'sending'].includes(state) || (attempts > 0 && error !== null);
  }, 'not tried');
  return { lead, phone, message: await read() };
}

/** When a message is tried again, in seconds from now. */
async function secondsUntilDue(lead: number): Promise<number> {
  const { rows } = await app.database.pool.query(
    `select extract(epoch from m.due_at - m.tried_at) as seconds from whatsapp_messages m
     join leads l on l.id = m.lead_id where l.number = $1`,
    [lead],
  );
  return Math.round(Number(rows[0].seconds));
}

const forget = () =>
  app.database.pool.query(`update whatsapp_accounts set paused_until = null, pauses = 0;
    delete from whatsapp_messages where state in ('queued', 'sending')`);

test('a template → sent once, with its values and our id; the lead was touched', async () => {
  const { lead, phone, message } = await sendWith();
  assert.deepEqual(
    [message.state, message.kind, message.type, message.text, message.person],
    ['sent', 'transactional', 'template', 'Hello Jane', `+${phone}`],
  );
  const { body } = await whatsapp.messageTo(phone);
  assert.equal(body.biz_opaque_callback_data, message.uuid);
  assert.equal(body.to, `+${phone}`);
  assert.deepEqual(body.template, {
    ...{ name: 'hello', language: { code: 'en_US' } },
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Jane' }] }],
  });
  assert.deepEqual(await eventsOf(lead.id), ['whatsapp.queued', 'whatsapp.sent']);
});

test('named variables of header and body → parameters with their names', async () => {
  const [lead, phone] = await addLead();
  const variables = ['Jane', '10 %', 'Jane'];
  await send(lead.id, { template: { name: 'offer', variables } });
  const { template } = (await whatsapp.messageTo(phone)).body;
  const parameter = (parameter_name: string, text: string) => ({
    type: 'text',
    parameter_name,
    text,
  });
  assert.deepEqual(template?.components, [
    { type: 'header', parameters: [parameter('name', 'Jane')] },
    { type: 'body', parameters: [parameter('discount', '10 %'), parameter('name', 'Jane')] },
  ]);
});

test('what cannot be sent → 422 with a code; nothing is queued', async () => {
  const [lead] = await addLead();
  const [stranger] = await addLead({ phone: null, email: 'no-phone@example.com' });
  const codeOf = async (id: number, body: object) =>
    Object.values(
      (await send(id, body)).body.error_codes as Record<string, [{ code: string }]>,
    )[0]?.[0].code;
  const template = (name: string, variables: string[]) => ({ template: { name, variables } });
  assert.equal(await codeOf(lead.id, { text: 'Hi' }), 'whatsapp_window_closed');
  assert.equal(await codeOf(lead.id, { text: 'Hi', ...hello }), 'text_and_template');
  assert.equal(await codeOf(lead.id, {}), 'required');
  assert.equal(await codeOf(lead.id, template('nope', [])), 'whatsapp_template_unknown');
  assert.equal(await codeOf(lead.id, template('draft', [])), 'whatsapp_template_not_approved');
  assert.equal(await codeOf(lead.id, template('hello', [])), 'whatsapp_variables_wrong');
  assert.equal(await codeOf(lead.id, template('hello', [' '])), 'whatsapp_variable_empty');
  assert.equal(await codeOf(stranger.id, hello), 'lead_without_whatsapp');
  assert.deepEqual(await messagesOf(lead.id), []);
});

test('errors of the person and of the message → failed at once, with the code', async () => {
  for (const code of [131026, 130472, 131047, 131048, 132012]) {
    const { message } = await sendWith({ code });
    assert.deepEqual([message.state, message.error_code], ['failed', code]);
  }
  const { message } = await sendWith({ code: 132001, status: 404 });
  assert.equal(message.state, 'failed');
});

test('the person opted out of marketing (131050) → failed, and consent is denied', async () => {
  const { lead, message } = await sendWith({ code: 131050 });
  assert.equal(message.state, 'failed');
  const contact = await ok('GET', `/api/v1/contacts/${lead.contact_id}`);
  assert.equal(contact.consent.whatsapp.status, 'denied');
  const state = await ok('GET', `/api/v1/leads/${lead.id}/whatsapp/conversation`);
  assert.deepEqual([state.unavailable, state.marketing_denied], [null, true]);
  await send(lead.id, { template: { name: 'offer', variables: ['a', 'b', 'c'] } });
  await eventually(
    async () => (await messagesOf(lead.id))[0].state === 'suppressed',
    'not refused',
  );
  assert.equal((await messagesOf(lead.id))[0].error, 'consent_denied');
});

test('a transient error, no connection and a lying 200 → tried again later', async () => {
  for (const fault of [{ code: 131000 }, { gateway: 503 }, { lie: 131016 }]) {
    const { lead, message } = await sendWith(fault);
    assert.equal(message.state, 'queued', JSON.stringify(fault));
    assert.equal(await secondsUntilDue(lead.id), 60);
  }
  await forget();
});

test('the pair limit → all messages to that person wait 1 s, then go in their order', async () => {
  const { lead, phone } = await sendWith({ code: 131056 });
  assert.equal(await secondsUntilDue(lead.id), 1);
  await send(lead.id, { template: { name: 'hello', variables: ['again'] } });
  await whatsapp.messageTo(phone, 2);
  const texts = (await messagesOf(lead.id)).map((one: { text: string }) => one.text);
  assert.deepEqual(texts, ['Hello again', 'Hello Jane']);
});

test('the cap of marketing (131049) → again after a day', async () => {
  const { lead } = await sendWith({ code: 131049 });
  assert.equal(await secondsUntilDue(lead.id), 24 * 60 * 60 + 60);
  await forget();
});

test('throttling → the whole number pauses', async () => {
  await sendWith({ code: 130429 });
  const [lead] = await addLead();
  await send(lead.id, hello);
  const { rows } = await app.database.pool.query('select pauses from whatsapp_accounts');
  assert.equal(rows[0].pauses, 1);
  await forget();
});

test('a token that is refused (190) → all messages wait, and one event says so', async () => {
  await sendWith({ code: 190, status: 401 });
  const events = await ok('GET', '/api/v1/events?types=whatsapp.account_failed');
  assert.deepEqual(
    events.map((one: { after: { code: number } }) => one.after.code),
    [190],
  );
  await forget();
  await sendWith();
  const { rows } = await app.database.pool.query('select problem from whatsapp_accounts');
  assert.equal(rows[0].problem, null);
});

test('a connection that breaks → unknown, and never sent again; a status settles it', async () => {
  const { lead, phone, message } = await sendWith('cut');
  assert.equal(message.state, 'unknown');
  const sent = await whatsapp.messageTo(phone);
  await notify({ statuses: [whatsapp.statusOf(sent, 'delivered')] });
  await eventually(async () => (await messagesOf(lead.id))[0].state === 'sent', 'not settled');
  const events = await eventsOf(lead.id);
  assert.deepEqual(events.slice(1), ['whatsapp.unknown', 'whatsapp.sent', 'whatsapp.delivered']);
  assert.equal(whatsapp.sent.filter(({ recipient }) => recipient === phone).length, 1);
});

test('a process that ended while it sent → unknown when its lease ends', async () => {
  const { lead } = await sendWith();
  await app.database.pool.query(
    `update whatsapp_messages set state = 'sending', due_at = now() - interval '1 second'
     where lead_id = (select id from leads where number = $1)`,
    [lead.id],
  );
  await eventually(async () => (await messagesOf(lead.id))[0].state === 'unknown', 'not ended');
});

test('a suppressed number → nothing is sent', async () => {
  const [lead, phone] = await addLead();
  await ok('POST', '/api/v1/suppressions', { address: `+${phone}` });
  await send(lead.id, hello);
  await eventually(
    async () => (await messagesOf(lead.id))[0].state === 'suppressed',
    'not refused',
  );
  const state = await ok('GET', `/api/v1/leads/${lead.id}/whatsapp/conversation`);
  assert.equal(state.unavailable, 'suppressed');
});

test("the portfolio's limit of persons → further persons wait, known ones do not", async () => {
  await forget();
  const { rows } =
    await app.database.pool.query(`select count(distinct lead_id) from whatsapp_messages
    where begins`);
  const used = Number(rows[0].count);
  await app.database.pool.query('update whatsapp_accounts set messaging_limit = $1', [used + 1]);
  const [one, two] = [await addLead(), await addLead()];
  await send(one[0].id, hello);
  await whatsapp.messageTo(one[1]);
  await send(one[0].id, hello);
  await whatsapp.messageTo(one[1], 2);
  await send(two[0].id, hello);
  await eventually(
    async () => (await messagesOf(two[0].id))[0].error === 'messaging_limit',
    'not held',
  );
  await app.database.pool.query('update whatsapp_accounts set messaging_limit = null');
  await forget();
});

test('an integration that is off → 409, and the conversation says why', async () => {
  await ok('PATCH', `/api/v1/integrations/${integration.id}`, { active: false });
  const [lead] = await addLead();
  assert.equal((await send(lead.id, hello)).status, 409);
  const state = await call('GET', `/api/v1/leads/${lead.id}/whatsapp/conversation`);
  assert.equal(state.body.data.unavailable, 'no_integration');
  await ok('PATCH', `/api/v1/integrations/${integration.id}`, { active: true });
});
