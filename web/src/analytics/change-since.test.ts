import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeSince } from './change-since.ts';

test('a change needs something before it', () => {
  assert.equal(changeSince(112, 100), 0.12);
  assert.equal(changeSince(3, 0), undefined);
});
