import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLimit } from './limit-text.ts';

test('a limit is a number for each unit; others are shown as they are written', () => {
  assert.deepEqual(readLimit('500/hour'), { quota: 500, unit: 'hour' });
  assert.equal(readLimit('500/90 seconds'), undefined);
  assert.equal(readLimit(''), undefined);
});
