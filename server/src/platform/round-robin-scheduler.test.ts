import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createRoundRobinScheduler } from './round-robin-scheduler.ts';

function occupy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('one owner queues many tasks first → owners alternate', async () => {
  const scheduler = createRoundRobinScheduler();
  const order: string[] = [];
  const queue = (owner: string) => scheduler.waitForTurn(owner).then(() => order.push(owner));
  await Promise.all([...Array.from({ length: 5 }, () => queue('a')), queue('b'), queue('c')]);
  // The first starts at once; from then on the owners alternate.
  assert.deepEqual(order, ['a', 'a', 'b', 'c', 'a', 'a', 'a']);
});

test('after each task → the event loop is free for as long as the task took', async () => {
  const scheduler = createRoundRobinScheduler();
  const spans: { startedAt: number; endedAt: number }[] = [];
  const work = async () => {
    await scheduler.waitForTurn('a');
    const startedAt = performance.now();
    occupy(20);
    spans.push({ startedAt, endedAt: performance.now() });
  };
  await Promise.all([work(), work(), work()]);
  for (const [index, { startedAt }] of spans.slice(1).entries()) {
    const pause = startedAt - (spans[index]?.endedAt ?? 0);
    assert.ok(pause >= 18, `${pause} ms between two tasks`);
  }
});

test('a task queued when the scheduler is idle → starts at once', async () => {
  const scheduler = createRoundRobinScheduler();
  await scheduler.waitForTurn('a');
  await setImmediate();
  await scheduler.waitForTurn('a');
  await scheduler.waitForTurn('b');
});

test('an abort while waiting → rejects at once, and the others keep their order', async () => {
  const scheduler = createRoundRobinScheduler();
  const order: string[] = [];
  const queue = (name: string, signal?: AbortSignal) =>
    scheduler.waitForTurn(name.charAt(0), signal).then(() => order.push(name));
  const controller = new AbortController();
  const { signal } = controller;
  const first = queue('a1');
  const aborted = [queue('a2', signal), queue('b1', signal)];
  const others = [queue('a3'), queue('c1')];
  controller.abort(new Error('aborted'));
  for (const one of [...aborted, queue('a4', signal)]) await assert.rejects(one, /aborted/);
  assert.deepEqual(order, ['a1']);
  await Promise.all([first, ...others]);
  assert.deepEqual(order, ['a1', 'a3', 'c1']);
});
