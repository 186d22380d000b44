import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRateLimiter } from './rate-limiter.ts';

function createWithClock(rate: number | null) {
  let now = 1_000_000;
  const limiter = createRateLimiter(rate, { now: () => new Date(now) });
  return {
    ...limiter,
    pass: (ms: number) => {
      now += ms;
    },
    /** How many slots are free in that time, when a timer fires every `everyMs`. */
    countSlots(ms: number, everyMs = 1) {
      let slots = 0;
      for (const end = now + ms; now < end; now += everyMs) {
        while (limiter.acquire() === 0) slots += 1;
      }
      return slots;
    },
  };
}

test('10 a second → about 50 in five seconds, and no burst after a silence', () => {
  const limiter = createWithClock(10);
  assert.ok(Math.abs(limiter.countSlots(5_000) - 50) <= 1);
  limiter.pass(60_000);
  assert.ok(limiter.countSlots(1_000) <= 11);
});

test('2,000 a second with timers that fire late → the rate is kept', () => {
  const slots = createWithClock(2_000).countSlots(5_000, 13);
  assert.ok(Math.abs(slots - 10_000) < 150, `${slots}`);
});

test('no rate → no wait', () => {
  const limiter = createWithClock(null);
  for (let count = 0; count < 1_000; count += 1) assert.equal(limiter.acquire(), 0);
});

test('several pauses → the longest holds', () => {
  const limiter = createWithClock(null);
  limiter.pauseFor(5_000);
  limiter.pauseFor(1_000);
  limiter.pauseFor(undefined);
  assert.equal(limiter.acquire(), 5_000);
  limiter.pass(4_999);
  assert.equal(limiter.acquire(), 1);
  limiter.pass(1);
  assert.equal(limiter.acquire(), 0);
});

test('a clock that is set back → a wait of one interval at most', () => {
  const limiter = createWithClock(10);
  assert.equal(limiter.acquire(), 0);
  limiter.pass(-600_000);
  assert.equal(limiter.acquire(), 100);
});
