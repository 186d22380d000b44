import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAdaptiveConcurrency } from './adaptive-concurrency.ts';

function createWithClock() {
  let now = 0;
  const concurrency = createAdaptiveConcurrency(() => now);
  return {
    ...concurrency,
    recordMany: (count: number, succeeded: boolean, ms: number) => {
      for (let index = 0; index < count; index += 1) concurrency.record(succeeded, ms);
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('fast responses → 8 in flight, slow ones → up to 48', () => {
  const concurrency = createWithClock();
  assert.equal(concurrency.limit(), 8);
  concurrency.recordMany(100, true, 5);
  assert.equal(concurrency.limit(), 8);
  concurrency.recordMany(100, true, 60);
  const limit = concurrency.limit();
  assert.ok(limit > 20 && limit < 30, `${limit}`);
  concurrency.recordMany(100, true, 15_000);
  assert.equal(concurrency.limit(), 48);
});

test('50 failures in a row → one at a time with a backoff, until one succeeds', () => {
  const concurrency = createWithClock();
  concurrency.recordMany(49, false, 1);
  assert.deepEqual([concurrency.limit(), concurrency.backoffMs()], [8, 0]);
  concurrency.recordMany(1, false, 1);
  assert.deepEqual([concurrency.limit(), concurrency.backoffMs()], [1, 10]);
  concurrency.recordMany(20, false, 1);
  assert.equal(concurrency.backoffMs(), 1_000);
  concurrency.pass(1_000);
  assert.equal(concurrency.backoffMs(), 0);
  concurrency.recordMany(1, true, 1);
  assert.deepEqual([concurrency.limit(), concurrency.backoffMs()], [8, 0]);
});

test('failures with successes between them → no backoff', () => {
  const concurrency = createWithClock();
  for (let round = 0; round < 100; round += 1) {
    concurrency.recordMany(30, false, 1);
    concurrency.recordMany(1, true, 1);
    assert.deepEqual([concurrency.limit(), concurrency.backoffMs()], [8, 0]);
  }
});
