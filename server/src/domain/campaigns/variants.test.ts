import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variantAt, winnerOf } from './variants.ts';

const two = [{ subject: 'A' }, { subject: 'B' }];
const places = (tested: Parameters<typeof variantAt>[0], people: number) =>
  Array.from({ length: people }, (_, place) => variantAt(tested, place, people)).join('');

test('a part of the audience gets each subject in turn, and the rest waits for the winner', () => {
  assert.equal(places({ variants: null, test: null }, 4), '1111');
  assert.equal(places({ variants: two, test: null }, 20), `1212${'0'.repeat(16)}`);
  const all = { share: 100, rule: 'opened', hours: 1 } as const;
  assert.equal(places({ variants: two, test: all }, 5), '12121');
  assert.equal(places({ variants: two, test: { ...all, share: 1 } }, 5), '12000');
});

test('the subject with the best rate wins; of equal ones, the first', () => {
  const figures = (...rows: [number, number, number][]) =>
    rows.map(([variant, sent, achieved]) => ({ variant, sent, achieved }));
  assert.equal(winnerOf(figures([0, 0, 9], [1, 100, 20], [2, 50, 11])), 2);
  assert.equal(winnerOf(figures([2, 10, 1], [1, 10, 1])), 1);
  assert.equal(winnerOf(figures([1, 0, 0], [2, 0, 0])), 1);
});
