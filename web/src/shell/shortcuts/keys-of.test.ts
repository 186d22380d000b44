import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysOf } from './keys-of.ts';

test('sequences, chords and named keys become the keys that are shown', () => {
  assert.deepEqual(keysOf('g h'), ['g', 'h']);
  assert.deepEqual(keysOf('mod+shift+z'), ['mod', 'shift', 'z']);
  assert.deepEqual(keysOf('shift+ArrowUp'), ['shift', 'up']);
  assert.deepEqual(keysOf('Escape'), ['escape']);
});
