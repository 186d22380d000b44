import assert from 'node:assert/strict';
import { test } from 'node:test';
import { may } from './abilities.ts';

test('a scope allows itself, * allows everything', () => {
  assert.ok(may(['read:leads', 'write:leads'], 'write:leads'));
  assert.ok(may(['*'], 'delete:forms'));
  assert.equal(may(['read:leads'], 'write:leads'), false);
  assert.equal(may([], 'read:leads'), false);
});
