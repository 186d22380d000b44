import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionIn } from './opt-words.ts';

test('an opt-out word alone, however written → out', () => {
  for (const text of ['STOP', ' stop. ', 'Abmelden!', 'ARRÊT', 'Opt-out', 'stop all']) {
    assert.equal(optionIn(text), 'out', text);
  }
});

test('an opt-in word alone → in', () => {
  assert.equal(optionIn('Start'), 'in');
});

test('a sentence with such a word → nothing', () => {
  for (const text of ['Please stop by tomorrow', 'When do we start?', '', '👍', 'endlich']) {
    assert.equal(optionIn(text), undefined, text);
  }
});
