import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerText } from './answer-text.ts';

test('an answer is a text, a word or a list', () => {
  const words = { yes: 'Ja', no: 'Nein', language: 'de' };
  assert.equal(answerText('<b>', words), '<b>');
  assert.equal(answerText(12, words), '12');
  assert.equal(answerText(true, words), 'Ja');
  assert.equal(answerText(['Bad', 'Küche'], words), 'Bad, Küche');
  assert.equal(answerText(undefined, words), '');
});
