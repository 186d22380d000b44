import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presetOf, scopesOfPreset, toggleScope } from './scope-choice.ts';

test('scopes are known by their preset, in any order', () => {
  assert.equal(presetOf(['write:leads']), 'create');
  assert.equal(presetOf(['delete:leads', 'write:leads', 'read:leads']), 'leads');
  assert.equal(presetOf(['*']), 'all');
  assert.equal(presetOf(['read:leads', 'read:deals']), 'some');
});

test('a preset has its scopes, and a choice of one’s own those that were chosen', () => {
  assert.deepEqual(scopesOfPreset('create', ['read:deals']), ['write:leads']);
  assert.deepEqual(scopesOfPreset('some', ['read:deals']), ['read:deals']);
});

test('a scope that is chosen again is taken away', () => {
  assert.deepEqual(toggleScope(['read:leads'], 'read:deals'), ['read:leads', 'read:deals']);
  assert.deepEqual(toggleScope(['read:leads', 'read:deals'], 'read:leads'), ['read:deals']);
});
