import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scopesFor } from './scopes.ts';

test('a key of a full API gets all scopes by default', () => {
  assert.deepEqual(scopesFor('leadhub', undefined), ['*']);
  const requested = ['read:leads', ' write:leads', 'read:leads'];
  assert.deepEqual(scopesFor('crmleadpro', requested), ['read:leads', 'write:leads']);
  assert.deepEqual(scopesFor('leadhub', ['read:leads', '*']), ['*']);
});

test('an unknown scope → the error names it', () => {
  for (const scope of ['leads', 'read:', 'read:lead', 'READ:leads', 'admin:leads', '']) {
    assert.throws(() => scopesFor('leadhub', [scope]), new RegExp(`There is no scope "${scope}"`));
  }
  assert.throws(() => scopesFor('leadhub', []), /at least one/);
});

test('an intake key can create leads and nothing else', () => {
  for (const contract of ['remixcrm', 'snapcrm', 'leadmarket'] as const) {
    assert.deepEqual(scopesFor(contract, undefined), ['write:leads']);
    assert.deepEqual(scopesFor(contract, ['write:leads']), ['write:leads']);
    for (const requested of [['*'], ['read:leads'], ['write:leads', 'read:leads'], []]) {
      assert.throws(() => scopesFor(contract, requested), /can only create leads/);
    }
  }
});
