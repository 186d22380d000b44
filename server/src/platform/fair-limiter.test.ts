import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { createFairLimiter, type FairLimiterOptions, LimiterBusy } from './fair-limiter.ts';

const roomy: FairLimiterOptions = { total: 4, perKey: 3, maxWaiting: 100, maxWaitMs: 60_000 };

/** Starts tasks that run until they are ended, and notes the order in which they start. */
function tasksOf(options: Partial<FairLimiterOptions>) {
  const limiter = createFairLimiter({ ...roomy, ...options });
  const started: string[] = [];
  const running: { key: string; end: () => void }[] = [];
  const start = async (key: string) => {
    const end = await limiter.acquire(key);
    started.push(key);
    running.push({ key, end });
  };
  /** Until nobody runs or waits. */
  const endAll = async () => {
    while (running.length > 0) {
      running.shift()?.end();
      await turn();
    }
  };
  return { start, started, running, endAll };
}

test('one key that asks for everything → the others still find a slot', async () => {
  const { start, started, endAll } = tasksOf({});
  for (let index = 0; index < 50; index += 1) void start('greedy');
  await turn();
  assert.deepEqual(started, ['greedy', 'greedy', 'greedy']);
  await start('other');
  assert.equal(started.at(-1), 'other');
  await endAll();
  assert.equal(started.length, 51);
});

test('several keys that wait → their tasks start in turn', async () => {
  const { start, started, running } = tasksOf({ total: 1 });
  await start('first');
  for (const key of ['a', 'a', 'a', 'b', 'b', 'c']) void start(key);
  for (let ended = 0; ended < 6; ended += 1) {
    running.at(-1)?.end();
    await turn();
  }
  assert.deepEqual(started.slice(1), ['a', 'b', 'c', 'a', 'b', 'a']);
});

test('a slot that is given back twice → counts once', async () => {
  const { start, started, running, endAll } = tasksOf({ total: 1 });
  await start('a');
  void start('b');
  void start('c');
  running[0]?.end();
  running[0]?.end();
  await turn();
  assert.deepEqual(started, ['a', 'b']);
  await endAll();
});

test('a queue that is full → LimiterBusy, and other keys may still wait', async () => {
  const limiter = createFairLimiter({ ...roomy, total: 1, maxWaiting: 1 });
  const release = await limiter.acquire('a');
  const second = limiter.acquire('a');
  await assert.rejects(limiter.acquire('a'), LimiterBusy);
  const other = limiter.acquire('b');
  release();
  await Promise.all([second, other].map(async (slot) => (await slot)()));
});

test('a task that waits too long → LimiterBusy, and its place is nobody’s', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const limiter = createFairLimiter({ ...roomy, total: 1, maxWaitMs: 50 });
  const release = await limiter.acquire('a');
  const late = assert.rejects(limiter.acquire('b'), LimiterBusy);
  context.mock.timers.tick(50);
  await late;
  const next = limiter.acquire('c');
  release();
  await next;
});

test('any order of starts and ends → no limit is passed, and nobody is forgotten', async () => {
  const steps = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 5 })), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const { start, started, running } = tasksOf({ total: 3, perKey: 2 });
      let asked = 0;
      const check = () => {
        assert.ok(running.length <= 3);
        for (const { key } of running) {
          assert.ok(running.filter((one) => one.key === key).length <= 2);
        }
      };
      for (const step of sequence) {
        if (typeof step === 'string') {
          asked += 1;
          void start(step);
        } else {
          running.splice(step, 1)[0]?.end();
        }
        await turn();
        check();
      }
      while (running.length > 0) {
        running.shift()?.end();
        await turn();
        check();
      }
      assert.equal(started.length, asked);
    }),
    { numRuns: 50 },
  );
});
