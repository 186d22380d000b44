import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { type TestContext, test } from 'node:test';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { SerializePage } from './event-pages.ts';
import { openSink } from './event-sink.ts';

async function openStream(
  t: TestContext,
  isStillAllowed: () => Promise<boolean>,
  isLast: (event: LoggedEvent) => boolean = () => false,
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
  const options = { serializePage, isLast };
  const sink = openSink(response as never, { ...options, isStillAllowed, onEnd });
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
  let allowed = true;
  const { advance, onEnd, isEnded, sink } = await openStream(t, async () => allowed);
  assert.equal(await advance(15_000), 'retry: 2000\n\n: still here\n\n');
  assert.equal(onEnd.mock.callCount(), 0);
  allowed = false;
  await advance(15_000);
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
    async () => true,
    ({ seq }) => seq === 2,
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
    isLast: () => false,
    isStillAllowed: async () => true,
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
    async () => true,
    ({ seq }) => seq === 2,
  );
  assert.equal(sink.deliver(page, 0), false);
  assert.equal(await advance(0), 'retry: 2000\n\n1\n\n2\n\n');
  assert.ok(isEnded());
});
