import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createRoundRobinScheduler } from './round-robin-scheduler.ts';

function occupy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('owners take turns, however many pieces one of them brings first', async () => {
  const scheduler = createRoundRobinScheduler();
  const order: string[] = [];
  const bring = (owner: string) => scheduler.turn(owner).then(() => order.push(owner));
  await Promise.all([...Array.from({ length: 5 }, () => bring('a')), bring('b'), bring('c')]);
  // The first begins at once; from then on they alternate.
  assert.deepEqual(order, ['a', 'a', 'b', 'c', 'a', 'a', 'a']);
});

test('the loop is free for as long as a piece of work took', async () => {
  const scheduler = createRoundRobinScheduler();
  const spans: { begun: number; ended: number }[] = [];
  const work = async () => {
    await scheduler.turn('a');
    const begun = performance.now();
    occupy(20);
    spans.push({ begun, ended: performance.now() });
  };
  await Promise.all([work(), work(), work()]);
  for (const [index, { begun }] of spans.slice(1).entries()) {
    const pause = begun - (spans[index]?.ended ?? 0);
    assert.ok(pause >= 18, `${pause} ms between two pieces`);
  }
});

test('a piece that comes when all is done begins at once', async () => {
  const scheduler = createRoundRobinScheduler();
  await scheduler.turn('a');
  await setImmediate();
  await scheduler.turn('a');
  await scheduler.turn('b');
});

test('an abort while waiting → rejects at once, and the others keep their turns', async () => {
  const scheduler = createRoundRobinScheduler();
  const order: string[] = [];
  const ask = (name: string, signal?: AbortSignal) =>
    scheduler.turn(name.charAt(0), signal).then(() => order.push(name));
  const gone = new AbortController();
  const first = ask('a1');
  const left = [ask('a2', gone.signal), ask('b1', gone.signal)];
  const others = [ask('a3'), ask('c1')];
  gone.abort(new Error('gone'));
  for (const one of [...left, ask('a4', gone.signal)]) await assert.rejects(one, /gone/);
  assert.deepEqual(order, ['a1']);
  await Promise.all([first, ...others]);
  assert.deepEqual(order, ['a1', 'a3', 'c1']);
});
