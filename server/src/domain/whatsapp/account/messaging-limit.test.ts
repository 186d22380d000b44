import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitOf } from './messaging-limit.ts';

test('tiers → numbers of persons; unlimited and what is not understood → null', () => {
  assert.deepEqual(['TIER_250', 'TIER_2K', 'TIER_100K'].map(limitOf), [250, 2_000, 100_000]);
  assert.deepEqual(['TIER_UNLIMITED', 'TIER_NOT_SET', undefined].map(limitOf), [null, null, null]);
});
