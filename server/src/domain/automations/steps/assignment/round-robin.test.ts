import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextInTurn, type Turns } from './round-robin.ts';

const people = ['a', 'b', 'c', 'd'];

/** How often each was chosen, when the same ones are available each time. */
function deal(count: number, available: readonly string[], weights = {}, turns: Turns = {}) {
  const got: Record<string, number> = {};
  let next = turns;
  for (let turn = 0; turn < count; turn += 1) {
    const choice = nextInTurn(next, available, weights);
    next = choice.next;
    got[choice.id] = (got[choice.id] ?? 0) + 1;
  }
  return { got, turns: next };
}

test('after any number of turns, everybody is within one of their share', () => {
  const weight = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(fc.tuple(weight, weight, weight, weight), fc.nat(200), (given, count) => {
      const weights = Object.fromEntries(people.map((id, index) => [id, given[index] ?? 1]));
      const { got } = deal(count, people, weights);
      const total = given.reduce((sum, one) => sum + one, 0);
      for (const id of people) {
        const share = (count * (weights[id] ?? 1)) / total;
        assert.ok(Math.abs((got[id] ?? 0) - share) < 1.001, `${id}: ${got[id]} of ${share}`);
      }
    }),
  );
});

test('somebody who was away does not get everything on their return', () => {
  const before = deal(7, people);
  const away = deal(100, ['b', 'c', 'd'], {}, before.turns);
  const { got } = deal(40, people, {}, away.turns);
  for (const id of people) assert.ok(Math.abs((got[id] ?? 0) - 10) <= 1, `${id}: ${got[id]}`);
});
