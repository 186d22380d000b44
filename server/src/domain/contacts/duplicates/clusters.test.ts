import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clustersOf } from './clusters.ts';

test('contacts that point to each other, directly or over others, form one cluster', () => {
  const clusters = clustersOf(
    new Map([
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'b'],
      ['d', 'e'],
      ['e', 'd'],
      ['f', null],
    ]),
  );
  const sameAs = (id: string) =>
    [...clusters].filter(([, root]) => root === clusters.get(id)).map(([other]) => other);
  assert.deepEqual(sameAs('a'), ['a', 'b', 'c']);
  assert.deepEqual(sameAs('d'), ['d', 'e']);
  assert.deepEqual(sameAs('f'), ['f']);
});
