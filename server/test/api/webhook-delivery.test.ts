// Webhooks are told of changes: signed, in the order of the log, again when it went wrong, and each
// apart from the others.
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
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

test('a change is told with the record, signed as the standard says', async () => {
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

test('every way in is told alike, and in the order of the log', async () => {
  const hook = await register({ events: ['lead.created'] });
  const ways: [string, string, object][] = [
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
  for (const [contract, url, body] of ways) {
    const key = app.keys[contract as keyof typeof app.keys];
    const answer = await caller(app, key)('POST', url, body);
    assert.equal(answer.status, 201, answer.text);
  }
  const received = await hook.until((all) => all.length === ways.length);
  const order = sequences(received).map(Number);
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
});

test('only what is wanted is told', async () => {
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

test('what failed is tried again under the same id, and holds nothing back', async () => {
  const hook = await register();
  let failed = '';
  hook.answer((received, response, request) => {
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

test('an endpoint that hangs or refuses delays no other', async () => {
  const hanging = await register();
  hanging.answer(() => {});
  const refusing = await openReceiver();
  await refusing.close();
  const made = await call('POST', webhooks, { url: refusing.url, events: ['*'] });
  open.push({ id: made.body.data.id, receiver: { ...refusing, close: async () => {} } });
  const healthy = await register();
  for (let index = 0; index < 60; index += 1) await addLead();
  await healthy.until((received) => received.length === 60, 5_000);
});

test('410 disables, and making it active again goes on where it stopped', async () => {
  const hook = await register();
  hook.answer((_received, response) => response.writeHead(410).end());
  await addLead();
  await hook.until((received) => received.length === 1);
  const disabled = async () => (await call('GET', `${webhooks}/${hook.id}`)).body.data;
  let shown = await disabled();
  while (shown.active) shown = await disabled();
  assert.match(shown.disabled_reason, /410/);
  await addLead();
  hook.answer(ok);
  await call('PATCH', `${webhooks}/${hook.id}`, { active: true });
  const received = await hook.until((all) => all.length === 2);
  assert.notEqual(received[0]?.id, received[1]?.id);
});

test('after a rotation both secrets verify', async () => {
  const hook = await register();
  const rotated = await call('POST', `${webhooks}/${hook.id}/rotate`);
  const { secret } = rotated.body.data;
  await addLead();
  const [message] = (await hook.until((received) => received.length === 1)) as [Received];
  assert.ok(verify(secret, message));
  assert.ok(verify(hook.secret, message));
});

test('a change that was rolled back is told to nobody', async () => {
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

test('a test message is sent at once and tells what came of it', async () => {
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

test('each attempt stands in the log, and a message can be sent again', async () => {
  const hook = await register();
  await addLead();
  const [first] = (await hook.until((received) => received.length === 1)) as [Received];
  const log = async () => (await call('GET', `${webhooks}/${hook.id}/attempts`)).body;
  let shown = await log();
  while (shown.data.length < 1) shown = await log();
  const [{ message_id, attempt, outcome, status, answer }] = shown.data;
  assert.deepEqual([message_id, attempt, outcome], [first.id, 1, 'delivered']);
  assert.deepEqual([status, answer], [200, 'thank you']);

  const place = `${webhooks}/${hook.id}/messages/${first.id}`;
  const message = await call('GET', place);
  assert.equal(message.body.data.state, 'delivered');
  assert.deepEqual(message.body.data.payload, first.body);
  const resent = await call('POST', `${place}/resend`);
  assert.equal(resent.body.data.state, 'waiting');
  const again = await hook.until((received) => received.length === 2);
  assert.equal(again[1]?.id, first.id);
  while (shown.data.length < 2) shown = await log();
  assert.deepEqual(
    shown.data.map((one: { attempt: number }) => one.attempt),
    [2, 1],
  );
  assert.equal((await call('GET', `${webhooks}/${hook.id}/messages/msg_none_1`)).status, 404);
});

test('a replay sends all again since a moment, or only what never arrived', async () => {
  const hook = await register({ events: ['lead.created'] });
  const since = new Date().toISOString();
  hook.answer((received, response, request) => {
    if ((received.body.data.sequence as number) % 2 === 1) response.writeHead(500).end();
    else ok(received, response, request);
  });
  for (let index = 0; index < 6; index += 1) await addLead({ company: `Company ${index}` });
  await hook.until((received) => received.length >= 6);
  const ids = (received: Received[]) => [...new Set(received.map(({ id }) => id))];
  assert.equal(ids(hook.received).length, 6);
  const failed = new Set(
    hook.received
      .filter(({ body }) => (body.data.sequence as number) % 2 === 1)
      .map(({ id }) => id),
  );
  hook.answer(ok);
  const replay = async (only: string) => {
    const before = hook.received.length;
    const started = await call('POST', `${webhooks}/${hook.id}/replays`, { since, only });
    assert.equal(started.status, 201, started.text);
    const path = `${webhooks}/${hook.id}/replays/${started.body.data.id}`;
    let shown = started.body.data;
    while (shown.finished_at === null) shown = (await call('GET', path)).body.data;
    assert.equal(shown.progress, 1);
    await hook.until((received) => received.length >= before + shown.queued);
    return { queued: shown.queued, ids: ids(hook.received.slice(before)) };
  };
  if (failed.size > 0) {
    const again = await replay('failed');
    assert.deepEqual(new Set(again.ids), failed);
  }
  assert.equal((await replay('all')).queued, 6);
  const late = await call('POST', `${webhooks}/${hook.id}/replays`, {
    since: new Date(Date.now() + 60_000).toISOString(),
  });
  assert.deepEqual(Object.keys(late.body.errors), ['since']);
});
