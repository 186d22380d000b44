import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchWords, piecesOf } from './match-words.ts';

test('each typed word begins a word of the text, in any order and without accents', () => {
  assert.deepEqual(matchWords('Lead API keys', 'key lead'), [
    [0, 4],
    [9, 12],
  ]);
  assert.deepEqual(matchWords('Benötigte Größe', 'grosse'), undefined);
  assert.deepEqual(matchWords('Éclair Café', 'cafe'), [[7, 11]]);
  assert.equal(matchWords('Analytics', 'lytics'), undefined);
  assert.deepEqual(matchWords('Anything', ''), []);
});

test('what was found is marked', () => {
  assert.deepEqual(
    piecesOf('Sofia Lindqvist', [[6, 10]]).map(({ text, isHit }) => [text, isHit]),
    [
      ['Sofia ', false],
      ['Lind', true],
      ['qvist', false],
    ],
  );
});
