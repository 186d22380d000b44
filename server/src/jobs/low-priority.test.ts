import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowPriority } from './low-priority.ts';

/** By a clock that only the work and its rests move. */
async function working(maxRunMs: number) {
  let now = 0;
  let arrivals = 1_000;
  const rests: number[] = [];
  const pause = await lowPriority({
    maxRunMs,
    countArrivals: async () => arrivals,
    now: () => now,
    pause: async (ms) => {
      rests.push(ms);
      now += ms;
    },
  });
  return {
    pause,
    rests,
    batch(tookMs: number, leads: number) {
      now += tookMs;
      arrivals += leads;
    },
  };
}

async function restAfter(tookMs: number, leads: number): Promise<number[]> {
  const work = await working(60_000);
  work.batch(tookMs, leads);
  assert.equal(await work.pause(), true);
  return work.rests;
}

test('more than 50 leads arrive a second → it rests eight times as long as a batch took', async () => {
  assert.deepEqual(await restAfter(100, 6), [800]);
});

test('at most 50 leads arrive a second → it rests three times as long', async () => {
  assert.deepEqual(await restAfter(100, 5), [300]);
});

test('a pause longer than the remaining time → the work ends', async () => {
  const work = await working(110);
  work.batch(20, 0);
  assert.equal(await work.pause(), true);
  work.batch(10, 0);
  assert.equal(await work.pause(), false);
  assert.deepEqual(work.rests, [60]);
});

test('stopping ends the rest and the work', async () => {
  let now = 0;
  const stopping = new AbortController();
  const pause = await lowPriority({
    ...{ maxRunMs: 600_000, stopping: stopping.signal, now: () => now },
    countArrivals: async () => 0,
  });
  now = 100_000;
  const answer = pause();
  stopping.abort();
  assert.equal(await answer, false);
  assert.equal(await pause(), false);
});
