import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findKey } from '../../server/src/domain/keys/find-key.ts';
import { revokeKey } from '../../server/src/domain/keys/revoke-key.ts';
import { eventually } from '../../server/test/eventually.ts';
import type { Event, StreamConnection } from '../src/index.ts';
import { serve } from './serve.ts';

const { inlet, client, app } = await serve();

const lead = (fields: object = {}) => inlet.leads.create({ first_name: 'Ada', ...fields });

test('events from a sequence number arrive once and in order, over broken connections', async () => {
  const first = await lead();
  const received: Event[] = [];
  let broken = 0;
  for await (const event of inlet.events.stream({ types: 'lead.created', after: 0 })) {
    received.push(event);
    if (received.length === 8) break;
    if (received.length % 3 === 0) {
      broken += 1;
      app.app.server.closeAllConnections();
    }
    // Events without a connection must arrive, too.
    await lead();
  }
  assert.equal(broken, 2);
  const log = await Array.fromAsync(inlet.events.list({ types: 'lead.created' }));
  assert.deepEqual(received, log.slice(0, 8));
  assert.equal(received[0]?.subject.id, first.id);
});

test('without after, a stream starts with new events', async () => {
  await lead();
  const stream = inlet.events.stream({ types: 'lead.created' })[Symbol.asyncIterator]();
  const next = stream.next();
  const made = new Set<unknown>();
  let received: Event | undefined;
  void next.then(({ value }) => {
    received = value;
  });
  const isDelivered = async () => {
    made.add((await lead()).id);
    return received !== undefined;
  };
  await eventually(isDelivered, 'an event is delivered');
  assert.ok(made.has(received?.subject.id));
  await stream.return?.();
});

test('onConnection → each opening and break of the connection, with the position', async () => {
  const connections: StreamConnection[] = [];
  const onConnection = (connection: StreamConnection) => connections.push(connection);
  await lead();
  const stream = inlet.events.stream({ after: 0 }, { onConnection })[Symbol.asyncIterator]();
  const { value: first } = await stream.next();
  app.app.server.closeAllConnections();
  const isOpenAgain = async () => {
    await lead();
    await stream.next();
    return connections.length >= 3;
  };
  await eventually(isOpenAgain, 'the stream is open again');
  assert.deepEqual(
    connections.slice(0, 3).map(({ open }) => open),
    [true, false, true],
  );
  assert.ok((connections[1]?.position ?? 0) >= first.sequence);
  await stream.return?.();
});

test('an aborted signal ends a stream', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const stream = inlet.events.stream({ after: 0 }, { signal })[Symbol.asyncIterator]();
  await stream.next();
  controller.abort(new Error('enough'));
  await assert.rejects(async () => {
    for (;;) await stream.next();
  }, /enough/);
});

test('a stream without a read scope → 403, with an unknown key → 401', async () => {
  const key = await app.addKey({ contract: 'leadhub', scopes: ['write:leads'] });
  await assert.rejects(Array.fromAsync(client({ key }).events.stream()), { status: 403 });
  await assert.rejects(Array.fromAsync(client({ key: 'lh_wrong' }).events.stream({ after: 0 })), {
    status: 401,
  });
});

test('a stream retries until the server is reachable', async () => {
  let faults = 0;
  const { events } = client({
    retries: 0,
    fetch: (request) => {
      if (request.url.includes('/stream') && faults++ < 1) throw new TypeError('unreachable');
      return fetch(request);
    },
  });
  for await (const { sequence } of events.stream({ after: 0 })) {
    assert.equal(sequence, 1);
    break;
  }
  assert.equal(faults, 2);
});

test('a revoked key → the stream ends with 401', async () => {
  const key = await app.addKey({ contract: 'leadhub' });
  const stream = client({ key }).events.stream({ after: 0 })[Symbol.asyncIterator]();
  await stream.next();
  const { id } = await findKey(app.database.kysely, key, app.workspace.id);
  const context = { workspaceId: app.workspace.id, actor: { type: 'command', id: null } as const };
  await revokeKey(app.services.write, context, { id });
  await assert.rejects(
    async () => {
      for (;;) await stream.next();
    },
    { status: 401 },
  );
});
