import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addSample, rateOf, type Sample } from './rate.ts';

test('the rate is that of the last seconds', () => {
  let samples: readonly Sample[] = [];
  for (const [at, done] of [
    [0, 0],
    [20_000, 100],
    [22_000, 150],
  ] as const) {
    samples = addSample(samples, { at, done });
  }
  assert.equal(rateOf(samples), 1_500);
});

test('one count has no rate, and the same count twice is one', () => {
  const samples = addSample(addSample([], { at: 5, done: 1 }), { at: 5, done: 1 });
  assert.equal(samples.length, 1);
  assert.equal(rateOf(samples), undefined);
});
