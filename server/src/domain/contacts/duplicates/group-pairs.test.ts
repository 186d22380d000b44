import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupPairs, type Pair } from './group-pairs.ts';

const pair = (one: string, other: string, score: number): Pair => ({
  ...{ one, other, score, reasons: ['same_name'] },
});
const numberOf = (id: string) => id.charCodeAt(0);
const membersOf = (pairs: Pair[]) => groupPairs(pairs, numberOf).map(({ members }) => members);

test('pairs with a contact in common form one group, named by its oldest contact', () => {
  const [group] = groupPairs([pair('b', 'c', 90), pair('a', 'c', 80)], numberOf);
  assert.deepEqual(group, { members: ['a', 'b', 'c'], score: 80, reasons: ['same_name'] });
});

test('a vague pair does not join a certain one', () => {
  assert.deepEqual(membersOf([pair('a', 'b', 97), pair('b', 'c', 60)]), [['a', 'b']]);
});

test('the same pairs in any order give the same groups, each contact once, at most 20 in one', () => {
  const id = fc.integer({ min: 0, max: 40 }).map((code) => String.fromCharCode(65 + code));
  const pairs = fc.uniqueArray(
    fc
      .tuple(id, id, fc.integer({ min: 50, max: 99 }))
      .filter(([one, other]) => one < other)
      .map(([one, other, score]) => pair(one, other, score)),
    { selector: ({ one, other }) => one + other, maxLength: 80 },
  );
  fc.assert(
    fc.property(pairs, fc.infiniteStream(fc.nat()), (list, random) => {
      const shuffled = list
        .map((one) => ({ one, at: random.next().value as number }))
        .sort((one, other) => one.at - other.at)
        .map(({ one }) => one);
      const byName = (groups: string[][]) => groups.sort((one, other) => (one < other ? -1 : 1));
      const groups = byName(membersOf(list));
      assert.deepEqual(byName(membersOf(shuffled)), groups);
      assert.equal(new Set(groups.flat()).size, groups.flat().length);
      assert.ok(groups.every(({ length }) => length > 1 && length <= 20));
    }),
  );
});
