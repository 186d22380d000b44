import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextIteration } from 'node:timers/promises';
import { createRoundRobin } from './round-robin.ts';

test('three actors, four turns an iteration → they alternate', async () => {
  const roundRobin = createRoundRobin(4);
  const turns: string[] = [];
  const actor = (name: string, count: number) => {
    let remaining = count;
    return () => {
      turns.push(name);
      remaining -= 1;
      return remaining > 0;
    };
  };
  roundRobin.request(actor('a', 5));
  roundRobin.request(actor('b', 2));
  roundRobin.request(actor('c', 1));
  assert.deepEqual(turns, []);
  await nextIteration();
  assert.equal(turns.join(''), 'abca');
  while (turns.length < 8) await nextIteration();
  assert.equal(turns.join(''), 'abcabaaa');
});

test('an actor that requests twice → one turn', async () => {
  const roundRobin = createRoundRobin(10);
  let turns = 0;
  const act = () => {
    turns += 1;
    return false;
  };
  roundRobin.request(act);
  roundRobin.request(act);
  await nextIteration();
  await nextIteration();
  assert.equal(turns, 1);
});
