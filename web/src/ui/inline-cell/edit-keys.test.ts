import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfEdit } from './edit-keys.ts';

const press = (key: string, shiftKey = false, isComposing = false) =>
  endOfEdit({ key, shiftKey, isComposing });

test('↵ saves and goes down, Tab right and ⇧Tab left, Esc restores', () => {
  assert.deepEqual(press('Enter'), { save: true, move: 'down' });
  assert.deepEqual(press('Tab'), { save: true, move: 'right' });
  assert.deepEqual(press('Tab', true), { save: true, move: 'left' });
  assert.deepEqual(press('Escape'), { save: false, move: 'stay' });
});

test('letters and keys that compose a character go on editing', () => {
  assert.equal(press('a'), undefined);
  assert.equal(press('Enter', false, true), undefined);
});
