import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTick } from 'node:timers/promises';
import fc from 'fast-check';
import { createFairLimiter, type FairLimiterOptions, LimiterBusy } from './fair-limiter.ts';

const roomy: FairLimiterOptions = {
  ...{ total: 4, perKey: 3, maxWaiting: 100, maxWaitMs: 60_000 },
  guests: { total: 2, maxWaiting: 200 },
};
const tenant = (key: string) => ({ key, isGuest: false });
const guest = (key: string) => ({ key, isGuest: true });

/** Starts tasks that run until the test ends them, and records the order in which they start. */
function tasksOf(options: Partial<FairLimiterOptions>) {
  const limiter = createFairLimiter({ ...roomy, ...options });
  const started: string[] = [];
  const running: { key: string; end: () => void }[] = [];
  const start = async (key: string, isGuest = false) => {
    const end = await limiter.acquire({ key, isGuest });
    started.push(key);
    running.push({ key, end });
  };
  /** Ends tasks until none runs or waits. */
  const endAll = async () => {
    while (running.length > 0) {
      running.shift()?.end();
      await nextTick();
    }
  };
  return { start, started, running, endAll };
}

test('one key starts more tasks than there are slots → another key still gets a slot', async () => {
  const { start, started, endAll } = tasksOf({});
  for (let index = 0; index < 50; index += 1) void start('greedy');
  await nextTick();
  assert.deepEqual(started, ['greedy', 'greedy', 'greedy']);
  await start('other');
  assert.equal(started.at(-1), 'other');
  await endAll();
  assert.equal(started.length, 51);
});

test('several keys wait → their tasks start in round-robin order', async () => {
  const { start, started, running } = tasksOf({ total: 1 });
  await start('first');
  for (const key of ['a', 'a', 'a', 'b', 'b', 'c']) void start(key);
  for (let ended = 0; ended < 6; ended += 1) {
    running.at(-1)?.end();
    await nextTick();
  }
  assert.deepEqual(started.slice(1), ['a', 'b', 'c', 'a', 'b', 'a']);
});

test('a slot released twice → counts once', async () => {
  const { start, started, running, endAll } = tasksOf({ total: 1 });
  await start('a');
  void start('b');
  void start('c');
  running[0]?.end();
  running[0]?.end();
  await nextTick();
  assert.deepEqual(started, ['a', 'b']);
  await endAll();
});

test('a full queue → LimiterBusy, and other keys may still wait', async () => {
  const limiter = createFairLimiter({ ...roomy, total: 1, maxWaiting: 1 });
  const release = await limiter.acquire(tenant('a'));
  const second = limiter.acquire(tenant('a'));
  await assert.rejects(limiter.acquire(tenant('a')), LimiterBusy);
  const other = limiter.acquire(tenant('b'));
  release();
  await Promise.all([second, other].map(async (slot) => (await slot)()));
});

test('a task that waits too long → LimiterBusy, and it takes no slot afterwards', async (context) => {
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

test('guests with many keys → only their share of slots, and a tenant gets a slot at once', async () => {
  const { start, started, running, endAll } = tasksOf({});
  for (let index = 0; index < 50; index += 1) void start(`guest ${index}`, true);
  await nextTick();
  assert.deepEqual(started, ['guest 0', 'guest 1']);
  await Promise.all([start('a'), start('a')]);
  void start('a');
  running[0]?.end();
  await nextTick();
  assert.deepEqual(
    started.slice(2),
    ['a', 'a', 'guest 2'],
    'a free slot of the guests’ share goes to a guest',
  );
  await endAll();
  assert.equal(started.length, 53);
});

test('too many guests wait → LimiterBusy, and tenants may still wait', async () => {
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

test('any order of starts and ends → no limit is exceeded, and every task runs', async () => {
  const isGuest = (key: string) => key === 'c' || key === 'd';
  const steps = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 5 })), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const guests = { total: 2, maxWaiting: 100 };
      const { start, started, running } = tasksOf({ total: 3, perKey: 2, guests });
      let requested = 0;
      const check = () => {
        assert.ok(running.length <= 3);
        assert.ok(running.filter(({ key }) => isGuest(key)).length <= 2);
        for (const { key } of running) {
          assert.ok(running.filter((one) => one.key === key).length <= 2);
        }
      };
      for (const step of sequence) {
        if (typeof step === 'string') {
          requested += 1;
          void start(step, isGuest(step));
        } else {
          running.splice(step, 1)[0]?.end();
        }
        await nextTick();
        check();
      }
      while (running.length > 0) {
        running.shift()?.end();
        await nextTick();
        check();
      }
      assert.equal(started.length, requested);
    }),
    { numRuns: 50 },
  );
});
