import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { type TestContext, test } from 'node:test';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { AccessChange } from './access-change.ts';
import type { SerializePage } from './event-pages.ts';
import { openSink } from './event-sink.ts';

async function openStream(
  t: TestContext,
  checkAccess: () => Promise<AccessChange | undefined>,
  accessChangeOf: (event: LoggedEvent) => AccessChange | undefined = () => undefined,
) {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const response = new PassThrough().setEncoding('utf8');
  let text = '';
  response.on('data', (chunk) => {
    text += chunk;
  });
  const onEnd = t.mock.fn();
  const serializePage: SerializePage = (events, { after, upTo }) =>
    events
      .filter(({ seq }) => seq > after && seq <= upTo)
      .map(({ seq }) => Buffer.from(`${seq}\n\n`));
  const options = { serializePage, accessChangeOf };
  const sink = openSink(response as never, { ...options, checkAccess, onEnd });
  return {
    sink,
    onEnd,
    isEnded: () => response.writableEnded,
    async advance(ms: number) {
      t.mock.timers.tick(ms);
      await new Promise(setImmediate);
      return text;
    },
  };
}

test('heartbeats while the client is allowed, then the stream ends', async (t) => {
  let change: AccessChange | undefined;
  const { advance, onEnd, isEnded, sink } = await openStream(t, async () => change);
  assert.equal(await advance(15_000), 'retry: 2000\n\n: still here\n\n');
  assert.equal(onEnd.mock.callCount(), 0);
  change = 'access_ended';
  assert.match(await advance(15_000), /event: end\ndata: {"reason":"access_ended"}\n\n$/);
  assert.deepEqual([onEnd.mock.callCount(), isEnded()], [1, true]);
  assert.equal(sink.deliver([], 0), false);
});

test('the check fails because the database is unavailable → the stream stays open', async (t) => {
  const { advance, onEnd } = await openStream(t, () =>
    Promise.reject(new Error('the database is unavailable')),
  );
  await advance(60_000);
  assert.equal(onEnd.mock.callCount(), 0);
});

const page = [{ seq: 1 }, { seq: 2 }, { seq: 3 }] as LoggedEvent[];

test('a last event that was already received does not end the stream', async (t) => {
  const { sink, advance } = await openStream(
    t,
    async () => undefined,
    ({ seq }) => (seq === 2 ? 'access_changed' : undefined),
  );
  assert.equal(sink.deliver(page, 2), true);
  assert.equal(await advance(0), 'retry: 2000\n\n3\n\n');
});

test('ending a stream with response data discards the data', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
  const response = new PassThrough();
  const onEnd = t.mock.fn();
  const sink = openSink(response as never, {
    serializePage: () => [Buffer.alloc(1024 * 1024)],
    accessChangeOf: () => undefined,
    checkAccess: async () => undefined,
    onEnd,
  });
  sink.deliver(page, 0);
  const draining = sink.busy();
  assert.ok(draining);
  sink.end();
  assert.deepEqual([onEnd.mock.callCount(), response.destroyed], [1, true]);
  await draining;
});

test('nothing is sent after the last event, even of the same page', async (t) => {
  const { sink, advance, isEnded } = await openStream(
    t,
    async () => undefined,
    ({ seq }) => (seq === 2 ? 'access_changed' : undefined),
  );
  assert.equal(sink.deliver(page, 0), false);
  const end = 'id: 2\nevent: end\ndata: {"reason":"access_changed"}\n\n';
  assert.equal(await advance(0), `retry: 2000\n\n1\n\n2\n\n${end}`);
  assert.ok(isEnded());
});

test('a change of access that it has not caught up with ends a stream at once', async (t) => {
  const { sink, advance, isEnded } = await openStream(
    t,
    async () => undefined,
    ({ seq }) => (seq === 3 ? 'access_changed' : undefined),
  );
  assert.equal(sink.deliver(page.slice(0, 1), 0), true);
  sink.observe(page.slice(1));
  const end = 'id: 1\nevent: end\ndata: {"reason":"access_changed"}\n\n';
  assert.equal(await advance(0), `retry: 2000\n\n1\n\n${end}`);
  assert.ok(isEnded());
});

test('a heartbeat names the position behind events that are not for the client', async (t) => {
  const { sink, advance } = await openStream(t, async () => undefined);
  sink.deliver([{ seq: 1 }] as LoggedEvent[], 0);
  assert.match(await advance(15_000), /: still here\nid: 1\n\n$/);
  assert.match(await advance(15_000), /: still here\n\n$/);
});
