import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { type TestContext, test } from 'node:test';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { PageOf } from './event-pages.ts';
import { openSink } from './event-sink.ts';

async function listen(
  t: TestContext,
  mayGoOn: () => Promise<boolean>,
  ends: (event: LoggedEvent) => boolean = () => false,
) {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const response = new PassThrough().setEncoding('utf8');
  let text = '';
  response.on('data', (chunk) => {
    text += chunk;
  });
  const onEnd = t.mock.fn();
  const pageOf: PageOf = (events, { after, upTo }) =>
    events
      .filter(({ seq }) => seq > after && seq <= upTo)
      .map(({ seq }) => Buffer.from(`${seq}\n\n`));
  const options = { pageOf, ends };
  const sink = openSink(response as never, { ...options, mayGoOn, onEnd });
  return {
    sink,
    onEnd,
    isEnded: () => response.writableEnded,
    async pass(ms: number) {
      t.mock.timers.tick(ms);
      await new Promise(setImmediate);
      return text;
    },
  };
}

test('it is said now and then that the stream is alive, while whoever listens may', async (t) => {
  let may = true;
  const { pass, onEnd, isEnded, sink } = await listen(t, async () => may);
  assert.equal(await pass(15_000), 'retry: 2000\n\n: still here\n\n');
  assert.equal(onEnd.mock.callCount(), 0);
  may = false;
  await pass(15_000);
  assert.deepEqual([onEnd.mock.callCount(), isEnded()], [1, true]);
  assert.equal(sink.deliver([], 0), false);
});

test('while nobody can say whether they may, they hear on', async (t) => {
  const { pass, onEnd } = await listen(t, () => Promise.reject(new Error('the database is away')));
  await pass(60_000);
  assert.equal(onEnd.mock.callCount(), 0);
});

const page = [{ seq: 1 }, { seq: 2 }, { seq: 3 }] as LoggedEvent[];

test('an event that would have ended it, heard before, ends nothing', async (t) => {
  const { sink, pass } = await listen(
    t,
    async () => true,
    ({ seq }) => seq === 2,
  );
  assert.equal(sink.deliver(page, 2), true);
  assert.equal(await pass(0), 'retry: 2000\n\n3\n\n');
});

test('one that is sent away with much to read keeps none of it', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
  const unread = new PassThrough();
  const onEnd = t.mock.fn();
  const sink = openSink(unread as never, {
    pageOf: () => [Buffer.alloc(1024 * 1024)],
    ends: () => false,
    mayGoOn: async () => true,
    onEnd,
  });
  sink.deliver(page, 0);
  const reading = sink.busy();
  assert.ok(reading);
  sink.end();
  assert.deepEqual([onEnd.mock.callCount(), unread.destroyed], [1, true]);
  await reading;
});

test('the event that ends it is the last one heard, whatever came with it', async (t) => {
  const { sink, pass, isEnded } = await listen(
    t,
    async () => true,
    ({ seq }) => seq === 2,
  );
  assert.equal(sink.deliver(page, 0), false);
  assert.equal(await pass(0), 'retry: 2000\n\n1\n\n2\n\n');
  assert.ok(isEnded());
});
