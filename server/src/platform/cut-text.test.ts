import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutText, shortenText } from './cut-text.ts';

test('a long text is cut, never within a character', () => {
  assert.equal(cutText('sunny', 5), 'sunny');
  assert.equal(cutText('sunny', 3), 'sun');
  assert.equal(cutText('x🌞', 2), 'x');
  assert.equal(cutText('x🌞🌞', 3), 'x🌞');
});

test('a shortened text ends with an ellipsis, within the limit', () => {
  assert.equal(shortenText('sunny', 5), 'sunny');
  assert.equal(shortenText('sunny', 4), 'sun…');
  assert.equal(shortenText('x🌞y', 3), 'x…');
});
