import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scopesFor } from './scopes.ts';

test('a key of a full API may do everything unless less is asked for', () => {
  assert.deepEqual(scopesFor('leadhub', undefined), ['*']);
  const asked = ['read:leads', ' write:leads', 'read:leads'];
  assert.deepEqual(scopesFor('crmleadpro', asked), ['read:leads', 'write:leads']);
  assert.deepEqual(scopesFor('leadhub', ['read:leads', '*']), ['*']);
});

test('a scope that is not one is refused by name', () => {
  for (const scope of ['leads', 'read:', 'read:lead', 'READ:leads', 'admin:leads', '']) {
    assert.throws(() => scopesFor('leadhub', [scope]), new RegExp(`There is no scope "${scope}"`));
  }
  assert.throws(() => scopesFor('leadhub', []), /at least one/);
});

test('an intake key can create leads and nothing else', () => {
  for (const contract of ['remixcrm', 'snapcrm', 'leadmarket'] as const) {
    assert.deepEqual(scopesFor(contract, undefined), ['write:leads']);
    assert.deepEqual(scopesFor(contract, ['write:leads']), ['write:leads']);
    for (const asked of [['*'], ['read:leads'], ['write:leads', 'read:leads'], []]) {
      assert.throws(() => scopesFor(contract, asked), /can only create leads/);
    }
  }
});
