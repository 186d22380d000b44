import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atLeisure } from './at-leisure.ts';

test('after a piece it rests four times as long', async () => {
  let now = 0;
  const goOn = atLeisure(60_000, undefined, () => now);
  now = 20;
  const begun = performance.now();
  assert.equal(await goOn(), true);
  assert.ok(performance.now() - begun >= 79);
});

test('when the rest would take it past its time, it is enough', async () => {
  let now = 0;
  const goOn = atLeisure(100, undefined, () => now);
  now = 20;
  assert.equal(await goOn(), false);
});

test('stopping ends the rest, and the work', async () => {
  let now = 0;
  const stopping = new AbortController();
  const goOn = atLeisure(60_000, stopping.signal, () => now);
  now = 10_000;
  const answer = goOn();
  stopping.abort();
  assert.equal(await answer, false);
  assert.equal(await goOn(), false);
});
