import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAction } from './is-action.ts';

test('moves are no actions', () => {
  const actions = ['a', 'j', 'shift+ArrowUp', 'g h', 'mod+z', 'Escape', 'Backspace'].filter(
    isAction,
  );
  assert.deepEqual(actions, ['a', 'mod+z', 'Backspace']);
});
