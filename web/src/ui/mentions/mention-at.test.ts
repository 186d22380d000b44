import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionAt, putMention } from './mention-at.ts';

const at = (text: string) => mentionAt(text, text.length);

test('an @ at the start of a word begins a mention, with spaces and accents in the name', () => {
  assert.deepEqual(at('@'), { start: 0, query: '' });
  assert.deepEqual(at('Ask (@José Mar'), { start: 5, query: 'José Mar' });
});

test('an e-mail address, an @ before a space and a line that has ended are none', () => {
  for (const text of ['ann@example', 'a @ b', '@Ann\n', '@@']) {
    assert.equal(at(text), undefined, text);
  }
});

test('a chosen name takes the place of what was typed, with one space after it', () => {
  const text = 'Ask @jo about it';
  assert.deepEqual(putMention(text, { start: 4, query: 'jo' }, 7, 'José Marín'), {
    ...{ text: 'Ask @José Marín about it', caret: 16 },
  });
});
