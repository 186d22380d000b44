import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookOf } from './cause-state.ts';

test('a change is undone once its undo has ended', () => {
  const undone = { state: 'finished', undone_by: 'b' } as const;
  assert.equal(lookOf(undone), 'undone');
  assert.equal(lookOf(undone, { state: 'running' }), 'undoing');
  assert.equal(lookOf(undone, { state: 'finished' }), 'undone');
});

test('a cancelled change says so until it is undone', () => {
  assert.equal(lookOf({ state: 'cancelled', undone_by: null }), 'cancelled');
  assert.equal(lookOf({ state: 'cancelled', undone_by: 'b' }), 'undone');
  assert.equal(lookOf({ state: 'running', undone_by: null }), 'running');
  assert.equal(lookOf({ state: 'finished', undone_by: null }), 'none');
});
