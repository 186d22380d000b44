import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { createFairLimiter, type FairLimiterOptions, LimiterBusy } from './fair-limiter.ts';

const roomy: FairLimiterOptions = {
  ...{ total: 4, perKey: 3, maxWaiting: 100, maxWaitMs: 60_000 },
  guests: { total: 2, maxWaiting: 200 },
};
const tenant = (key: string) => ({ key, isGuest: false });
const guest = (key: string) => ({ key, isGuest: true });

/** Starts tasks that run until they are ended, and notes the order in which they start. */
function tasksOf(options: Partial<FairLimiterOptions>) {
  const limiter = createFairLimiter({ ...roomy, ...options });
  const started: string[] = [];
  const running: { key: string; end: () => void }[] = [];
  const start = async (key: string, isGuest = false) => {
    const end = await limiter.acquire({ key, isGuest });
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
  const release = await limiter.acquire(tenant('a'));
  const second = limiter.acquire(tenant('a'));
  await assert.rejects(limiter.acquire(tenant('a')), LimiterBusy);
  const other = limiter.acquire(tenant('b'));
  release();
  await Promise.all([second, other].map(async (slot) => (await slot)()));
});

test('a task that waits too long → LimiterBusy, and its place is nobody’s', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const limiter = createFairLimiter({ ...roomy, total: 1, maxWaitMs: 50 });
  const release = await limiter.acquire(tenant('a'));
  const late = assert.rejects(limiter.acquire(tenant('b')), LimiterBusy);
  context.mock.timers.tick(50);
  await late;
  const next = limiter.acquire(tenant('c'));
  release();
  await next;
});

test('guests with many keys → their share and no more, and a tenant finds a slot at once', async () => {
  const { start, started, running, endAll } = tasksOf({});
  for (let index = 0; index < 50; index += 1) void start(`guest ${index}`, true);
  await turn();
  assert.deepEqual(started, ['guest 0', 'guest 1']);
  await Promise.all([start('a'), start('a')]);
  void start('a');
  running[0]?.end();
  await turn();
  assert.deepEqual(started.slice(2), ['a', 'a', 'guest 2'], 'the share of guests is theirs again');
  await endAll();
  assert.equal(started.length, 53);
});

test('too many guests that wait → LimiterBusy, and tenants may still wait', async () => {
  const guests = { total: 1, maxWaiting: 2 };
  const limiter = createFairLimiter({ ...roomy, total: 1, guests });
  const release = await limiter.acquire(guest('a'));
  const waiting = [limiter.acquire(guest('b')), limiter.acquire(guest('c'))];
  await assert.rejects(limiter.acquire(guest('d')), LimiterBusy);
  waiting.push(limiter.acquire(tenant('e')));
  release();
  for (const slot of waiting) (await slot)();
  (await limiter.acquire(guest('d')))();
});

test('any order of starts and ends → no limit is passed, and nobody is forgotten', async () => {
  const isGuest = (key: string) => key === 'c' || key === 'd';
  const steps = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 5 })), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const guests = { total: 2, maxWaiting: 100 };
      const { start, started, running } = tasksOf({ total: 3, perKey: 2, guests });
      let asked = 0;
      const check = () => {
        assert.ok(running.length <= 3);
        assert.ok(running.filter(({ key }) => isGuest(key)).length <= 2);
        for (const { key } of running) {
          assert.ok(running.filter((one) => one.key === key).length <= 2);
        }
      };
      for (const step of sequence) {
        if (typeof step === 'string') {
          asked += 1;
          void start(step, isGuest(step));
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
