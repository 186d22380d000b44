import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesUpTo } from './roles.ts';

test('nobody gives a role above their own', () => {
  assert.deepEqual(rolesUpTo('admin'), ['admin', 'manager', 'agent', 'viewer']);
  assert.equal(rolesUpTo('owner').length, 5);
  assert.deepEqual(rolesUpTo(null), []);
});
