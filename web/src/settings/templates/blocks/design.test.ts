import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockTypes, change, newBlock, problemsBelow, summaryOf } from './design.ts';

const words = { heading: 'Hello', text: 'A text', button: 'Look' };

test('each type of block has a new one of its type', () => {
  for (const type of blockTypes) assert.equal(newBlock(type, words).type, type);
});

test('a setting that is emptied is left out', () => {
  const heading = { type: 'heading' as const, text: 'Hello', level: 2 };
  const plain = change<{ text: string; level?: number | undefined }>(heading, { level: undefined });
  assert.deepEqual(plain, { type: 'heading', text: 'Hello' });
});

test('columns are summed up by what they hold', () => {
  assert.equal(summaryOf(newBlock('columns', words)), 'A text · A text');
});

test('the problems of a block are found by its path, not by a longer number', () => {
  const problems = { 'design.blocks.1.url': 'No address', 'design.blocks.10.url': 'Other' };
  assert.deepEqual(problemsBelow(problems, 'design.blocks.1'), { url: 'No address' });
});
