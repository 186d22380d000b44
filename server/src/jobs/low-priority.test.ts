import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowPriority } from './low-priority.ts';

async function working({ atMostMs, stopping }: { atMostMs: number; stopping?: AbortSignal }) {
  let now = 0;
  let arrivals = 1_000;
  const goOn = await lowPriority({
    ...{ atMostMs, stopping },
    countArrivals: async () => arrivals,
    now: () => now,
  });
  return {
    goOn,
    piece(tookMs: number, leads: number) {
      now += tookMs;
      arrivals += leads;
    },
  };
}

async function restAfter(tookMs: number, leads: number): Promise<number> {
  const work = await working({ atMostMs: 60_000 });
  work.piece(tookMs, leads);
  const begun = performance.now();
  assert.equal(await work.goOn(), true);
  return performance.now() - begun;
}

test('while leads come in it rests eight times as long as a piece took', async () => {
  assert.ok((await restAfter(100, 6)) >= 799);
});

test('while few come in it rests three times as long', async () => {
  const restMs = await restAfter(100, 5);
  assert.ok(restMs >= 299 && restMs < 799);
});

test('when the rest would take it past its time, it is enough', async () => {
  const work = await working({ atMostMs: 100 });
  work.piece(20, 0);
  assert.equal(await work.goOn(), true);
  work.piece(30, 0);
  assert.equal(await work.goOn(), false);
});

test('stopping ends the rest, and the work', async () => {
  const stopping = new AbortController();
  const work = await working({ atMostMs: 60_000, stopping: stopping.signal });
  work.piece(10_000, 10_000);
  const answer = work.goOn();
  stopping.abort();
  assert.equal(await answer, false);
  assert.equal(await work.goOn(), false);
});
