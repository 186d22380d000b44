import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laneBeside, neighbourOf } from './board-keys.ts';

const lanes = [
  { id: 'new', cards: ['a', 'b', 'c'] },
  { id: 'contacted', cards: [] },
  { id: 'quoted', cards: ['d', 'e'] },
];

const steps: [from: string, key: string, to: string | undefined][] = [
  ['new/a', 'ArrowDown', 'new/b'],
  ['new/a', 'ArrowUp', undefined],
  ['new/c', 'ArrowDown', undefined],
  ['new/c', 'ArrowRight', 'quoted/e'],
  ['quoted/e', 'ArrowLeft', 'new/b'],
  ['quoted/d', 'ArrowRight', undefined],
  ['new/b', 'End', 'new/c'],
  ['new/c', 'Home', 'new/a'],
  ['new/a', 'x', undefined],
];

for (const [from, key, to] of steps) {
  test(`${key} on ${from} leads to ${to ?? 'nowhere'}`, () => {
    const [lane = '', card = ''] = from.split('/');
    const place = neighbourOf(lanes, { lane, card }, key);
    assert.equal(place && `${place.lane}/${place.card}`, to);
  });
}

test('a carried card goes to the lane beside, and stays in the last one', () => {
  const ids = lanes.map(({ id }) => id);
  assert.equal(laneBeside(ids, 'new', 'ArrowRight'), 'contacted');
  assert.equal(laneBeside(ids, 'new', 'ArrowLeft'), 'new');
  assert.equal(laneBeside(ids, 'quoted', 'ArrowRight'), 'quoted');
  assert.equal(laneBeside(ids, 'quoted', 'ArrowUp'), 'quoted');
});
