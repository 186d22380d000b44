import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchOptions } from './match-options.ts';

const options = ['Site visit', 'Quoted', 'Marek Dvořák'].map((text) => ({ id: text, text }));
const found = (search: string) => matchOptions(options, search).map((option) => option.text);

test('typed words find the options whose words begin with them', () => {
  assert.deepEqual(found('vi'), ['Site visit']);
  assert.deepEqual(found('visit si'), ['Site visit']);
  assert.deepEqual(found('isit'), []);
});

test('accents need not be typed, and an empty search finds all', () => {
  assert.deepEqual(found('dvor'), ['Marek Dvořák']);
  assert.equal(found(' ').length, 3);
});
