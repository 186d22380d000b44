import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ariaShortcut, keyName } from './key-names.ts';

test('the command key is ⌘ on a Mac and Ctrl elsewhere', () => {
  assert.equal(keyName('mod', true), '⌘');
  assert.equal(keyName('mod', false), 'Ctrl');
});

test('letters are shown as capitals, named keys as their signs', () => {
  assert.equal(keyName('k', true), 'K');
  assert.equal(keyName('enter', true), '↵');
});

test('aria-keyshortcuts takes the names of the standard', () => {
  assert.equal(ariaShortcut(['mod', 'z'], true), 'Meta+Z');
  assert.equal(ariaShortcut(['shift', 'left'], false), 'Shift+ArrowLeft');
});
