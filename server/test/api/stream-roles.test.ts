// Every member and every key gets the events of the subjects that it may read, and no other.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { writeInWorkspace } from '../../src/domain/events/write-in-workspace.ts';
import { findKey } from '../../src/domain/keys/find-key.ts';
import { revokeKey } from '../../src/domain/keys/revoke-key.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { listenOnFreePort } from '../listen-on-free-port.ts';
import { openSecondApp } from '../second-app.ts';
import { addPerson } from '../sessions.ts';
import { openStream, type StreamClient } from './stream-client.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const port = await listenOnFreePort(app);
const second = await openSecondApp(app.database.connection);
after(second.close);
const otherPort = await listenOnFreePort(second);

type Headers = Record<string, string>;
const bearer = (key: string): Headers => ({ authorization: `Bearer ${key}` });
const open = (headers: Headers, after: number, { at = port, query = '' } = {}) =>
  openStream(at, query, { ...headers, 'last-event-id': String(after) });
const lastEvent = async () => (await call('GET', '/api/v1/events?after=0')).body.meta.last;
const post = async (path: string, body: object) => {
  const { status, body: response } = await call('POST', `/api/v1${path}`, body);
  assert.equal(status, 201, JSON.stringify(response));
  return response.data;
};

/** Changes of every kind, the last of which everybody may read. */
async function changeEverything(): Promise<void> {
  const lead = await post('/leads', {
    first_name: 'Ada',
    email: `${crypto.randomUUID()}@x.example`,
  });
  await post('/contacts', { first_name: 'Bob' });
  await post(`/leads/${lead.id}/tasks`, { title: 'Call' });
  await post('/tags', { name: crypto.randomUUID() });
  await post('/statuses', { name: `S ${crypto.randomUUID()}` });
  await post('/webhooks', { url: 'https://203.0.114.1/', events: ['*'] });
  await app.addKey({ contract: 'leadhub' });
  await call('PATCH', `/api/v1/leads/${lead.id}`, { notes: 'last' });
}

const nounsOf = ({ received }: StreamClient) =>
  new Set(received.map(({ event }) => event.split('.')[0]));
const isOver = (client: StreamClient) =>
  client.until((received) => received.some(({ event }) => event === 'lead.updated'));
const endOf = async (client: StreamClient) => {
  await client.ended;
  return client.messages.find(({ event }) => event === 'end')?.data.reason;
};
const actor = { type: 'command', id: null } as const;
const recordScopes = (keyId: string, scopes: string[]) =>
  writeInWorkspace(
    app.services.write,
    { workspaceId: app.workspace.id, actor },
    async ({ record }) => {
      const subject = { subjectType: 'key', subjectId: keyId } as const;
      record({ type: 'key.updated', ...subject, before: null, after: { scopes } });
    },
  );
const readable = ['contact', 'lead', 'status', 'tag', 'task'];

for (const [process, at] of Object.entries({ writing: port, other: otherPort })) {
  test(`viewers, agents and managers get what they may read, admins all, in the ${process} process`, async () => {
    const place = await lastEvent();
    const streams = new Map<string, StreamClient>();
    for (const role of ['viewer', 'agent', 'manager', 'admin'] as const) {
      const { cookie } = await addPerson(app, role);
      streams.set(role, await open({ cookie }, place, { at }));
    }
    await changeEverything();
    for (const [role, client] of streams) {
      await isOver(client);
      const nouns = [...nounsOf(client)].sort();
      const expected = role === 'admin' ? [...readable, 'key', 'webhook'].sort() : readable;
      assert.deepEqual(nouns, expected, role);
      client.close();
    }
  });
}

test('GET /events needs read:events, which viewers and agents lack', async () => {
  for (const [role, status] of [
    ['viewer', 403],
    ['agent', 403],
    ['manager', 200],
  ] as const) {
    const { call: as } = await addPerson(app, role);
    assert.equal((await as('GET', '/api/v1/events')).status, status, role);
  }
});

test('a key gets the events of the subjects that its scopes read, over both APIs', async () => {
  const place = await lastEvent();
  const cases = [
    { contract: 'leadhub', scopes: ['read:leads'], expected: ['lead', 'status'] },
    {
      contract: 'crmleadpro',
      scopes: ['read:leads', 'read:tasks'],
      expected: ['lead', 'status', 'task'],
    },
    {
      contract: 'leadhub',
      scopes: ['read:events', 'read:tags', 'read:leads'],
      expected: ['lead', 'status', 'tag'],
    },
  ] as const;
  const streams = await Promise.all(
    cases.map(async ({ contract, scopes }) =>
      open(bearer(await app.addKey({ contract, scopes: [...scopes] })), place),
    ),
  );
  await changeEverything();
  for (const [index, client] of streams.entries()) {
    await isOver(client);
    assert.deepEqual([...nounsOf(client)].sort(), cases[index]?.expected);
    client.close();
  }
});

test('resuming behind events that are not readable skips them', async () => {
  const key = await app.addKey({ contract: 'leadhub', scopes: ['read:tags'] });
  const place = await lastEvent();
  for (let index = 0; index < 5; index += 1) await post('/leads', { first_name: `L${index}` });
  const tag = await post('/tags', { name: 'first' });
  const client = await open(bearer(key), place);
  const received = await client.until((all) => all.length > 0);
  client.close();
  assert.deepEqual(
    received.map(({ data }) => data.subject.id),
    [tag.id],
  );
  await post('/leads', { first_name: 'L5' });
  const next = await post('/tags', { name: 'second' });
  const again = await open(bearer(key), client.lastId() ?? 0);
  const rest = await again.until((all) => all.length > 0);
  again.close();
  assert.deepEqual(
    rest.map(({ data }) => data.subject.id),
    [next.id],
  );
});

test('another role → the stream ends at once, and the next one has what the new role reads', async () => {
  const { member, cookie } = await addPerson(app, 'admin');
  const users = `/api/v1/users/${member.number}`;
  const webhook = { url: 'https://203.0.114.1/', events: ['*'] };
  for (const at of [port, otherPort]) {
    await call('PATCH', users, { role: 'admin' });
    const client = await open({ cookie }, await lastEvent(), { at });
    await post('/webhooks', webhook);
    await client.until((all) => all.some(({ event }) => event === 'webhook.created'));
    await call('PATCH', users, { role: 'viewer' });
    await post('/webhooks', webhook);
    assert.equal(await endOf(client), 'access_changed');
    assert.equal(client.received.filter(({ event }) => event === 'webhook.created').length, 1);

    const again = await open({ cookie }, client.lastId() ?? 0, { at });
    const lead = await post('/leads', { first_name: 'After' });
    await again.until((all) => all.some(({ data }) => data.subject.id === lead.id));
    assert.deepEqual([...nounsOf(again)].sort(), ['contact', 'lead']);
    again.close();
  }
});

test('a stream over old changes of its role ends there, and continues behind them', async () => {
  const { member, cookie } = await addPerson(app, 'admin');
  const place = await lastEvent();
  for (const role of ['viewer', 'admin']) {
    await call('PATCH', `/api/v1/users/${member.number}`, { role });
  }
  const tag = await post('/tags', { name: 'behind both' });
  const key = await app.addKey({ contract: 'leadhub', scopes: ['read:tags'] });
  const { id } = await findKey(app.database.kysely, key, app.workspace.id);
  await recordScopes(id, ['read:leads']);
  const last = await post('/tags', { name: 'behind all' });

  const person = await open({ cookie }, place);
  assert.equal(await endOf(person), 'access_changed');
  const rest = await open({ cookie }, person.lastId() ?? 0);
  await rest.until((all) => all.some(({ data }) => data.subject.id === tag.id));
  rest.close();

  const program = await open(bearer(key), place);
  assert.equal(await endOf(program), 'access_changed');
  const later = await open(bearer(key), program.lastId() ?? 0);
  await later.until((all) => all.some(({ data }) => data.subject.id === last.id));
  later.close();
});

test('other scopes of a key → access_changed; a revoked key → access_ended', async () => {
  const key = await app.addKey({ contract: 'leadhub', scopes: ['read:leads', 'read:tags'] });
  const { id } = await findKey(app.database.kysely, key, app.workspace.id);
  const client = await open(bearer(key), await lastEvent());
  await recordScopes(id, ['read:leads']);
  assert.equal(await endOf(client), 'access_changed');
  assert.deepEqual(client.received, []);

  const last = await open(bearer(key), await lastEvent());
  await revokeKey(app.services.write, { workspaceId: app.workspace.id, actor }, { id });
  assert.equal(await endOf(last), 'access_ended');
  const again = await open(bearer(key), 0);
  assert.equal(again.status, 401);
  again.close();
});
