// Webhooks receive changes: signed, in the order of the log, with retries, and independent of each
// other.
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { ok, openReceiver, type Received, type Receiver, verify } from '../receiver.ts';

const app = await buildTestApp({ config: { outboundAllow: parseAllowList('127.0.0.0/8') } });
after(app.close);
await app.work();
const call = caller(app, app.keys.leadhub);
const webhooks = '/api/v1/webhooks';
const open: { id: number; receiver: Receiver }[] = [];

afterEach(async () => {
  for (const { id, receiver } of open.splice(0)) {
    await call('DELETE', `${webhooks}/${id}`);
    await receiver.close();
  }
});

async function register(fields: object = {}) {
  const receiver = await openReceiver();
  const made = await call('POST', webhooks, { url: receiver.url, events: ['*'], ...fields });
  assert.equal(made.status, 201, made.text);
  const { id, secret } = made.body.data;
  open.push({ id, receiver });
  return { ...receiver, id: id as number, secret: secret as string };
}

const addLead = async (fields: object = {}) =>
  (await call('POST', '/api/v1/leads', { first_name: 'Ada', ...fields })).body.data;
const sequences = (received: Received[]) => received.map(({ body }) => body.data.sequence);

test('a change → a message with the record, signed by Standard Webhooks', async () => {
  const hook = await register({ headers: { 'X-Team': 'sales' } });
  const lead = await addLead({ email: 'ada@example.com', tags: ['vip'] });
  const [message] = (await hook.until((received) => received.length === 1)) as [Received];
  assert.equal(message.body.type, 'lead.created');
  assert.deepEqual(message.body.data.lead, lead);
  assert.equal(message.body.data.version, 1);
  assert.match(message.id, /^msg_[0-9a-f]{32}_\d+$/);
  assert.equal(message.headers['x-team'], 'sales');
  assert.deepEqual(verify(hook.secret, message), message.body);
  assert.throws(() => verify(`whsec_${btoa('x'.repeat(32))}`, message));

  await call('PATCH', `/api/v1/leads/${lead.id}`, { status: 'contacted' });
  const [, changed] = await hook.until((received) => received.length === 2);
  assert.equal(changed?.body.type, 'lead.status_changed');
  assert.deepEqual(changed?.body.data.previous, { status: 'new' });
  assert.equal(changed?.body.data.version, 2);
});

test('leads over every contract → one message each, in the order of the log', async () => {
  const hook = await register({ events: ['lead.created'] });
  const requests: [string, string, object][] = [
    ['leadhub', '/api/v1/leads', { first_name: 'One' }],
    ['crmleadpro', '/api/v1/leads', { name: 'Two' }],
    [
      'remixcrm',
      '/api/v1/leads',
      {
        name: 'Three X',
        email: 'three@example.com',
        phone: '+14155550103',
        event_date: '2027-05-01',
      },
    ],
    ['snapcrm', '/api/v1/leads', { firstName: 'Four', lastName: 'X', email: 'four@example.com' }],
    ['leadhub', '/api/inbound/leads?tenant=acme', { email: 'five@example.com' }],
  ];
  for (const [contract, url, body] of requests) {
    const key = app.keys[contract as keyof typeof app.keys];
    const response = await caller(app, key)('POST', url, body);
    assert.equal(response.status, 201, response.text);
  }
  const received = await hook.until((all) => all.length === requests.length);
  const order = sequences(received).map(Number);
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
});

test('lead.* → every type of a lead, and no other', async () => {
  const hook = await register({ events: ['lead.*'] });
  const lead = await addLead({ email: 'grace@example.com' });
  const contact = `/api/v1/contacts/${lead.contact_id}`;
  assert.equal((await call('PATCH', contact, { company: 'Acme' })).status, 200);
  await call('PATCH', `/api/v1/leads/${lead.id}`, { status: 'contacted' });
  await call('DELETE', `/api/v1/leads/${lead.id}`);
  const received = await hook.until((all) => all.length === 3);
  const bySequence = received.toSorted(
    (one, other) => Number(one.body.data.sequence) - Number(other.body.data.sequence),
  );
  assert.deepEqual(
    bySequence.map(({ body }) => body.type),
    ['lead.created', 'lead.status_changed', 'lead.deleted'],
  );
});

test('events and filters → only the changes that match both', async () => {
  const hook = await register({
    events: ['lead.created', 'lead.assigned'],
    filters: { source: ['Website'], tag: ['hot', 'warm'] },
  });
  await addLead({ source: 'fair', tags: ['hot'] });
  await addLead({ source: 'website', tags: ['cold'] });
  const wanted = await addLead({ source: 'website', tags: ['WARM'] });
  await call('PATCH', `/api/v1/leads/${wanted.id}`, { company: 'Acme' });
  await call('PATCH', `/api/v1/leads/${wanted.id}`, { assigned_user_id: app.owner.number });
  const received = await hook.until((all) => all.length === 2);
  assert.deepEqual(
    received.map(({ body }) => [body.type, (body.data.lead as { id: number }).id]),
    [
      ['lead.created', wanted.id],
      ['lead.assigned', wanted.id],
    ],
  );
});

test('a failed message → retried with the same id, and later messages do not wait', async () => {
  const hook = await register();
  let failed = '';
  hook.respondWith((received, response, request) => {
    failed ||= received.id;
    const isFirst = hook.received.filter(({ id }) => id === failed).length === 1;
    if (received.id === failed && isFirst) response.writeHead(500).end('not now');
    else ok(received, response, request);
  });
  const first = await addLead();
  await addLead();
  const received = await hook.until((all) => all.length === 2);
  assert.notEqual(received[0]?.id, received[1]?.id);
  const again = await hook.until((all) => all.length === 3, 20_000);
  assert.equal(again[2]?.id, again[0]?.id);
  const repeated = again[2] as Received;
  assert.equal((repeated.body.data.lead as { id: number }).id, first.id);
  assert.ok(verify(hook.secret, repeated));
});

test('an endpoint that hangs and one that refuses → a third gets 60 messages within 5 seconds', async () => {
  const hanging = await register();
  hanging.respondWith(() => {});
  const refusing = await openReceiver();
  await refusing.close();
  const made = await call('POST', webhooks, { url: refusing.url, events: ['*'] });
  open.push({ id: made.body.data.id, receiver: { ...refusing, close: async () => {} } });
  const healthy = await register();
  for (let index = 0; index < 60; index += 1) await addLead();
  await healthy.until((received) => received.length === 60, 5_000);
});

test('410 → disabled; made active again → deliveries resume where they stopped', async () => {
  const hook = await register();
  hook.respondWith((_received, response) => response.writeHead(410).end());
  await addLead();
  await hook.until((received) => received.length === 1);
  const show = async () => (await call('GET', `${webhooks}/${hook.id}`)).body.data;
  await eventually(async () => !(await show()).active, 'it is disabled');
  assert.match((await show()).disabled_reason, /410/);
  await addLead();
  hook.respondWith(ok);
  await call('PATCH', `${webhooks}/${hook.id}`, { active: true });
  const received = await hook.until((all) => all.length === 2);
  assert.notEqual(received[0]?.id, received[1]?.id);
});

test('a message after a rotation → both secrets verify it', async () => {
  const hook = await register();
  const rotated = await call('POST', `${webhooks}/${hook.id}/rotate`);
  const { secret } = rotated.body.data;
  await addLead();
  const [message] = (await hook.until((received) => received.length === 1)) as [Received];
  assert.ok(verify(secret, message));
  assert.ok(verify(hook.secret, message));
});

test('a change that was rolled back → no message', async () => {
  const hook = await register();
  const refused = await call('POST', '/api/v1/leads', { first_name: 'Ada', status: 'no such' });
  assert.equal(refused.status, 422);
  const lead = await addLead();
  const received = await hook.until((all) => all.length > 0);
  assert.deepEqual(
    received.map(({ body }) => (body.data.lead as { id: number }).id),
    [lead.id],
  );
});

test('POST /webhooks/{id}/test → sends a message at once and returns its outcome', async () => {
  const hook = await register();
  const sent = await call('POST', `${webhooks}/${hook.id}/test`);
  assert.equal(sent.status, 200);
  const { delivered, status, answer } = sent.body.data;
  assert.deepEqual(
    { delivered, status, answer },
    { delivered: true, status: 200, answer: 'thank you' },
  );
  const [message] = hook.received as [Received];
  assert.equal(message.body.type, 'test');
  assert.ok(verify(hook.secret, message));
  await hook.close();
  const failed = await call('POST', `${webhooks}/${hook.id}/test`);
  assert.equal(failed.body.data.delivered, false);
  assert.match(failed.body.data.trouble, /ECONNREFUSED/);
});

test('a delivered message → its attempt is in the log, and resend delivers it again', async () => {
  const hook = await register({ events: ['lead.created'] });
  await addLead();
  const [first] = (await hook.until((received) => received.length === 1)) as [Received];
  const log = async () => (await call('GET', `${webhooks}/${hook.id}/attempts`)).body;
  const hasAttempts = async (count: number) => (await log()).data.length >= count;
  await eventually(() => hasAttempts(1), 'the first attempt is in the log');
  const [{ message_id, attempt, outcome, status, answer }] = (await log()).data;
  assert.deepEqual([message_id, attempt, outcome], [first.id, 1, 'delivered']);
  assert.deepEqual([status, answer], [200, 'thank you']);

  const path = `${webhooks}/${hook.id}/messages/${first.id}`;
  const message = await call('GET', path);
  assert.equal(message.body.data.state, 'delivered');
  assert.deepEqual(message.body.data.payload, first.body);
  const resent = await call('POST', `${path}/resend`);
  assert.equal(resent.body.data.state, 'waiting');
  const again = await hook.until((received) => received.length === 2);
  assert.equal(again[1]?.id, first.id);
  await eventually(() => hasAttempts(2), 'the second attempt is in the log');
  assert.deepEqual(
    (await log()).data.map((one: { attempt: number }) => one.attempt),
    [2, 1],
  );
  assert.equal((await call('GET', `${webhooks}/${hook.id}/messages/msg_none_1`)).status, 404);
});

test('a replay since a time → sends all messages again, or only the failed ones', async () => {
  const hook = await register({ events: ['lead.created'] });
  const since = new Date().toISOString();
  const order: string[] = [];
  const fails = (id: string) => order.indexOf(id) % 2 === 1;
  hook.respondWith((received, response, request) => {
    if (!order.includes(received.id)) order.push(received.id);
    if (fails(received.id)) response.writeHead(500).end();
    else ok(received, response, request);
  });
  for (let index = 0; index < 6; index += 1) await addLead({ company: `Company ${index}` });
  await hook.until((received) => received.length >= 6);
  const ids = (received: Received[]) => [...new Set(received.map(({ id }) => id))];
  assert.equal(ids(hook.received).length, 6);
  const failed = new Set(order.filter(fails));
  assert.equal(failed.size, 3);
  const attempts = async () => (await call('GET', `${webhooks}/${hook.id}/attempts`)).body.data;
  await eventually(async () => (await attempts()).length >= 6, 'each attempt is in the log');
  hook.respondWith(ok);
  const replay = async (only: string) => {
    const before = hook.received.length;
    const started = await call('POST', `${webhooks}/${hook.id}/replays`, { since, only });
    assert.equal(started.status, 201, started.text);
    const path = `${webhooks}/${hook.id}/replays/${started.body.data.id}`;
    const show = async () => (await call('GET', path)).body.data;
    await eventually(async () => (await show()).finished_at !== null, 'the replay has finished');
    const shown = await show();
    assert.equal(shown.progress, 1);
    await hook.until((received) => received.length >= before + shown.queued);
    return { queued: shown.queued, ids: ids(hook.received.slice(before)) };
  };
  const again = await replay('failed');
  assert.deepEqual(new Set(again.ids), failed);
  assert.equal((await replay('all')).queued, 6);
  const late = await call('POST', `${webhooks}/${hook.id}/replays`, {
    since: new Date(Date.now() + 60_000).toISOString(),
  });
  assert.deepEqual(Object.keys(late.body.errors), ['since']);
});
