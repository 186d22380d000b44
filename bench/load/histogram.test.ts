import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHistogram } from './histogram.ts';

test('a percentile is the time that this share of the times does not exceed', () => {
  const times = createHistogram();
  for (let time = 1; time <= 100; time += 1) times.add(time);
  assert.equal(times.percentile(0.5), 50);
  assert.equal(times.percentile(0.99), 99);
  assert.equal(times.max(), 100);
});

test('times above a second count too', () => {
  const times = createHistogram();
  for (const time of [10, 3_000_000, 2_000_000]) times.add(time);
  assert.equal(times.percentile(0.3), 10);
  assert.equal(times.percentile(0.6), 2_000_000);
  assert.equal(times.percentile(1), 3_000_000);
});

test('without times a percentile is 0', () => {
  assert.equal(createHistogram().percentile(0.5), 0);
});
