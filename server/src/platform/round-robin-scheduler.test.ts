import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createFairTurns } from './fair-turns.ts';

function occupy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('owners take turns, however many pieces one of them brings first', async () => {
  const turns = createFairTurns();
  const order: string[] = [];
  const bring = (owner: string) => turns.take(owner).then(() => order.push(owner));
  await Promise.all([...Array.from({ length: 5 }, () => bring('a')), bring('b'), bring('c')]);
  // The first begins at once; from then on they alternate.
  assert.deepEqual(order, ['a', 'a', 'b', 'c', 'a', 'a', 'a']);
});

test('the loop is free for as long as a piece of work took', async () => {
  const turns = createFairTurns();
  const spans: { begun: number; ended: number }[] = [];
  const work = async () => {
    await turns.take('a');
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
  const turns = createFairTurns();
  await turns.take('a');
  await setImmediate();
  await turns.take('a');
  await turns.take('b');
});
