import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMentions } from './find-mentions.ts';

const member = (number: number, name: string, email: string) => ({
  ...{ id: `id ${number}`, number, name, email },
});
const members = [
  member(1, 'Jo', 'jo@acme.example'),
  member(2, 'Jo Smith', 'jo.smith@acme.example'),
  member(3, 'Jo Smith', 'other@acme.example'),
  member(4, 'Łukasz Żółw', 'lukasz@acme.example'),
];
const found = (body: string) =>
  findMentions(body, members).map(({ number, start, length }) => [
    number,
    body.slice(start, start + length),
  ]);

test('names and addresses of members, in any case', () => {
  assert.deepEqual(found('@jo: ask @Łukasz żółw or @LUKASZ@acme.example.'), [
    [1, '@jo'],
    [4, '@Łukasz żółw'],
    [4, '@LUKASZ@acme.example'],
  ]);
});

test('a name whose small letters are longer', () => {
  const ilker = member(5, 'İlker Öz', 'ilker@acme.example');
  assert.deepEqual(
    findMentions('@İlker Öz, and @ilker öz', [ilker]).map(({ name }) => name),
    ['İlker Öz', 'ilker öz'],
  );
});

test('the longest name wins, and all who have it are mentioned', () => {
  assert.deepEqual(found("(@Jo Smith's idea)"), [
    [2, '@Jo Smith'],
    [3, '@Jo Smith'],
  ]);
});

test('a part of another name or address mentions nobody', () => {
  for (const body of [
    '@Joanna',
    '@Jo-Ann',
    'mail jo@jo',
    'x@Jo',
    '@jo@acme.example.org',
    '@',
    'Jo Smith',
  ]) {
    assert.deepEqual(found(body), body.startsWith('@jo@') ? [[1, '@jo']] : [], body);
  }
});

test('a long text of many signs → at most a hundred or so mentions, soon', () => {
  assert.ok(found('@Jo '.repeat(5_000)).length <= 101);
});
