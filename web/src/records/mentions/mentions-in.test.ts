import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsIn, readMentions } from './mentions-in.ts';

const text = 'Hi @Ann Meyer and @j.(jo)@x.example, ask @Ann. Not @Anna.';
const mention = (name: string, written: string, from = 0) => ({
  ...{ name, start: text.indexOf(written, from), length: written.length },
});
const mentions = [
  mention('Ann', '@Ann', text.indexOf('ask')),
  mention('Ann Meyer', '@Ann Meyer'),
  mention('Jo', '@j.(jo)@x.example'),
];

test('each mention is found where it stands, the longest name first, and no other name', () => {
  const found = mentionsIn(text, mentions);
  const written = [...text.matchAll(new RegExp(found?.pattern ?? '', 'gu'))].map(([one]) => one);
  assert.deepEqual(written, ['@Ann Meyer', '@j.(jo)@x.example', '@Ann']);
  assert.deepEqual(
    written.map((one) => found?.names.get(one)),
    ['Ann Meyer', 'Jo', 'Ann'],
  );
});

test('a text without mentions, or with places of another text, has no pattern', () => {
  assert.equal(mentionsIn(text, []), undefined);
  assert.equal(mentionsIn('another text', mentions), undefined);
});

test('what the log has in the place of mentions is read with care', () => {
  assert.deepEqual(readMentions(undefined), []);
  assert.deepEqual(readMentions([{ name: 'Ann', start: 0, length: 4 }, null, { name: 1 }]), [
    { name: 'Ann', start: 0, length: 4 },
  ]);
});
