import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTotalsCache } from './totals-cache.ts';

test('a total holds until the next event, and an older one never replaces it', () => {
  const totals = createTotalsCache();
  totals.keep('leads', 7, 40);
  assert.equal(totals.at('leads', 7), 40);
  assert.equal(totals.at('leads', 8), undefined);
  totals.keep('leads', 6, 39);
  assert.equal(totals.lastCounted('leads'), 40);
});

test('past the maximum, the total that was used least recently is dropped', () => {
  const totals = createTotalsCache(2);
  totals.keep('busy', 1, 10);
  totals.keep('idle', 1, 20);
  totals.at('busy', 1);
  totals.keep('fresh', 1, 30);
  assert.deepEqual([totals.lastCounted('busy'), totals.lastCounted('idle')], [10, undefined]);
});
