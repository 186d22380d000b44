// The live stream: events as they happen, in the order of the log, resumed without gap or duplicate.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { listenOnFreePort } from '../listen-on-free-port.ts';
import { createSender } from '../requests.ts';
import { openSecondApp } from '../second-app.ts';
import { openStream, type ReceivedEvent } from './stream-client.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const port = await listenOnFreePort(app);

const open = (path = '', headers: Record<string, string> = {}, at = port) =>
  openStream(at, path, { authorization: `Bearer ${app.keys.leadhub}`, ...headers });

const addLead = async (fields: object = {}) => {
  const { status, body } = await call('POST', '/api/v1/leads', { first_name: 'Ada', ...fields });
  assert.equal(status, 201, JSON.stringify(body));
  return body.data;
};
const isIn = (received: ReceivedEvent[], type: string, count = 1) =>
  received.filter((one) => one.event === type).length >= count;
const within = (ending: Promise<unknown>, what: string) => {
  let isOver = false;
  void ending.then(() => {
    isOver = true;
  });
  return eventually(() => isOver, what);
};
const lastEvent = async () => (await call('GET', '/api/v1/events?after=0')).body.meta.last;

test('events arrive as they happen, equal to those of the log', async () => {
  const before = await lastEvent();
  const client = await open('', { 'last-event-id': String(before) });
  assert.equal(client.status, 200);
  assert.match(String(client.headers['content-type']), /^text\/event-stream/);
  assert.ok(client.headers['x-request-id'] && client.headers['x-ratelimit-limit']);
  const lead = await addLead();
  const received = await client.until((all) => isIn(all, 'lead.created'));
  const shown = (await call('GET', `/api/v1/events?after=${before}`)).body.data;
  assert.deepEqual(
    received.map(({ data }) => data),
    shown,
  );
  assert.equal(received.at(-1)?.data.subject.id, lead.id);
  assert.deepEqual(
    received.map(({ id }) => id),
    received.map(({ data }) => data.sequence),
  );
  client.close();
});

test('types → only events of these types', async () => {
  const client = await open('?types=lead.assigned,tag.*', {
    'last-event-id': String(await lastEvent()),
  });
  const { id } = await addLead();
  await call('POST', '/api/v1/tags', { name: 'heard' });
  await call('PATCH', `/api/v1/leads/${id}`, { assigned_user_id: app.owner.number });
  const received = await client.until((all) => isIn(all, 'lead.assigned'));
  assert.deepEqual(
    received.map(({ event }) => event),
    ['tag.created', 'lead.assigned'],
  );
  client.close();
});

/** Comes again after some events each time, at one port after another. */
async function hearInParts(count: number, from: number, ports: number[]): Promise<number[]> {
  const whole: number[] = [];
  for (let times = 0; whole.length < count; times += 1) {
    const place = String(whole.at(-1) ?? from);
    const at = ports[times % ports.length];
    const client = await open('?types=lead.created', { 'last-event-id': place }, at);
    const enough = Math.min(20, count - whole.length);
    const received = await client.until((all) => all.length >= enough);
    client.close();
    whole.push(...received.map(({ id }) => id));
  }
  return whole;
}

test('a stream resumed at any event during intake → each event once', async () => {
  const place = await lastEvent();
  const arriving = Promise.all(
    Array.from({ length: 120 }, (_, index) => addLead({ company: `C${index}` })),
  );
  const whole = await hearInParts(120, place, [port]);
  await arriving;
  assert.equal(whole.length, 120);
  assert.deepEqual(
    whole,
    [...new Set(whole)].toSorted((one, other) => one - other),
  );
});

test('two processes → each streams the events of both', async () => {
  const second = await openSecondApp(app.database.connection);
  try {
    const ports = [port, await listenOnFreePort(second)];
    const other = createSender(second.app, { path: '/api/v1/leads', key: app.keys.leadhub });
    const here = createSender(app.app, { path: '/api/v1/leads', key: app.keys.leadhub });
    // Of two processes that write to one workspace, one may get 503 with Retry-After.
    const create = async (send: typeof here) => {
      let response = await send({ first_name: 'Ada' });
      const isCreated = async () => {
        if (response.status === 503) response = await send({ first_name: 'Ada' });
        return response.status !== 503;
      };
      await eventually(isCreated, () => response.body);
      assert.equal(response.status, 201, JSON.stringify(response.body));
    };
    const watching = await open('?types=lead.created', {}, ports[1]);
    await eventually(() => watching.lastId() !== undefined, 'the stream states its position');
    const place = await lastEvent();
    const arriving = Promise.all(
      Array.from({ length: 120 }, (_, index) => create(index % 2 === 0 ? here : other)),
    );
    const [whole] = await Promise.all([hearInParts(120, place, ports), arriving]);
    const watched = await watching.until((all) => all.length >= 120);
    watching.close();
    assert.equal(new Set(whole).size, 120);
    assert.deepEqual(
      watched.map(({ id }) => id),
      whole,
    );
  } finally {
    await second.close();
  }
});

test('without Last-Event-ID, a stream starts with new events', async () => {
  const before = await lastEvent();
  const client = await open();
  // Events from before it listens are not delivered.
  const isDelivered = async () => {
    await addLead();
    return client.received.length > 0;
  };
  await eventually(isDelivered, 'no event was delivered');
  client.close();
  assert.ok(client.received.every(({ id }) => id > before));
});

test('a stream has no event of another workspace', async () => {
  const other = await app.addTenant('other');
  const client = await open('', {
    authorization: `Bearer ${other.keys.leadhub}`,
    'last-event-id': '0',
  });
  const theirs = await caller(app, other.keys.leadhub)('POST', '/api/v1/leads', {
    first_name: 'B',
  });
  await addLead();
  const received = await client.until((all) => isIn(all, 'lead.created'));
  const leads = received.filter(({ event }) => event === 'lead.created');
  assert.deepEqual(
    leads.map(({ data }) => data.subject.id),
    [theirs.body.data.id],
  );
  client.close();
});

test('a Last-Event-ID of another workspace, or of the future → only new events', async () => {
  const other = await app.addTenant('foreign');
  const asOther = { authorization: `Bearer ${other.keys.leadhub}` };
  const theirs = caller(app, other.keys.leadhub);
  const foreign = await lastEvent();
  for (const behind of [foreign, 1, 999_999_999_999_999]) {
    const { last } = (await theirs('GET', '/api/v1/events?after=0')).body.meta;
    const place = Math.max(behind, last + 1);
    const client = await open('', { ...asOther, 'last-event-id': String(place) });
    assert.equal(client.status, 200);
    const made: number[] = [];
    // Events from before it listens are not delivered.
    const isDelivered = async () => {
      made.push((await theirs('POST', '/api/v1/leads', { first_name: 'B' })).body.data.id);
      return client.received.length > 0;
    };
    await eventually(isDelivered, 'no event was delivered');
    const leads = client.received.filter(({ event }) => event === 'lead.created');
    assert.ok(leads.length > 0);
    for (const { data } of leads) assert.ok(made.includes(data.subject.id));
    client.close();
  }
});

test('an invalid Last-Event-ID → 422', async () => {
  for (const place of ['-1', '1.5', '1e3', '0x10', 'NaN', '9'.repeat(16), '1, 2', "1' or '1'='1"]) {
    const byHeader = await open('', { 'last-event-id': place });
    const byQuery = await open(`?last_event_id=${encodeURIComponent(place).slice(0, 20)}`);
    assert.deepEqual([byHeader.status, byQuery.status], [422, 422], place);
    byHeader.close();
    byQuery.close();
  }
});

test('an unknown type → 422; a key that reads nothing → 403', async () => {
  const key = await app.addKey({ contract: 'leadhub', scopes: ['write:leads'] });
  const wrong = await open('?types=nonsense');
  const client = await open('', { authorization: `Bearer ${key}` });
  assert.deepEqual([wrong.status, client.status], [422, 403]);
  wrong.close();
  client.close();
});

test('a client that does not read is disconnected, and does not delay others', async () => {
  const place = await lastEvent();
  const slow = request({
    ...{ host: '127.0.0.1', port, path: '/api/v1/stream' },
    headers: { authorization: `Bearer ${app.keys.leadhub}`, 'last-event-id': String(place) },
  });
  slow.on('response', (response) => response.pause()).on('error', () => {});
  // Only the server notices, since the client does not read.
  const letGo = new Promise<void>((resolve) => {
    app.app.server.once('request', (_request, response) => response.on('close', resolve));
  });
  slow.end();
  const reader = await open('?types=lead.created', { 'last-event-id': String(place) });
  // Three bytes each, so that fewer leads are more than the socket buffers of both sides hold.
  const notes = '€'.repeat(19_000);
  const count = 400;
  for (let index = 0; index < count; index += 40) {
    await Promise.all(Array.from({ length: 40 }, () => addLead({ notes })));
  }
  await reader.until((received) => received.length >= count);
  reader.close();
  await within(letGo, 'the slow client is let go');
  slow.destroy();
});

test('a reading client stays connected through a burst of events', async () => {
  const place = await lastEvent();
  const notes = '€'.repeat(19_000);
  const count = 200;
  for (let index = 0; index < count; index += 40) {
    await Promise.all(Array.from({ length: 40 }, () => addLead({ notes })));
  }
  const reader = await open('?types=lead.created', { 'last-event-id': String(place) });
  const received = await Promise.race([
    reader.until((all) => all.length >= count),
    reader.ended.then(() => reader.received),
  ]);
  assert.equal(new Set(received.map(({ id }) => id)).size, count);
  const { id } = await addLead();
  await reader.until((all) => all.some(({ data }) => data.subject.id === id));
  reader.close();
});
