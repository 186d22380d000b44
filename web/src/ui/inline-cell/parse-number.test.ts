import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNumber } from './parse-number.ts';

test('a number is read with the signs of the language', () => {
  assert.equal(parseNumber('1,200.50', 'en'), 1200.5);
  assert.equal(parseNumber('1.200,50', 'de'), 1200.5);
  assert.equal(parseNumber('€ 87 300', 'en'), 87300);
  assert.equal(parseNumber('−5', 'en'), -5);
});

test('an emptied field is null, other text is no number', () => {
  assert.equal(parseNumber('  ', 'en'), null);
  assert.equal(parseNumber('about 5', 'en'), undefined);
  assert.equal(parseNumber('1.2.3', 'en'), undefined);
});
