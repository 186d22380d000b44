import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials } from './initials.ts';

test('initials are the first letters of the first and the last word', () => {
  assert.equal(initials('Sofia Lindqvist'), 'SL');
  assert.equal(initials('Pieter van der Merwe'), 'PM');
  assert.equal(initials('  aino '), 'A');
});

test('initials leave out signs and keep letters of every script whole', () => {
  assert.equal(initials('“Ewa” Zielińska'), 'EZ');
  assert.equal(initials('Élodie Ångström'), 'ÉÅ');
  assert.equal(initials('王 小明'), '王小');
  assert.equal(initials('!!'), '');
});

test('a name of signs is shown by its first emoji', () => {
  assert.equal(initials('… 🦄 🔥'), '🦄');
});
