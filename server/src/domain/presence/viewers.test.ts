import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countThatFits, decode, encode } from './message.ts';
import { announced, union } from './viewers.ts';

const person = (number: number, name = `Person ${number}`) => ({ id: `m${number}`, number, name });

test('an announcement fits into one notification, however long the names are', () => {
  const crowd = Array.from({ length: 30 }, (_, index) => person(index, '"ö'.repeat(100)));
  const viewers = announced(crowd);
  assert.equal(viewers.count, 30);
  assert.ok(viewers.members.length > 5);
  const announcements = [{ record: 'w lead x', ...viewers, asks: true }];
  assert.ok(Buffer.byteLength(encode({ from: 'process', announcements })) < 8_000);
  const many = Array.from({ length: 9 }, () => ({ record: 'w lead x', ...viewers }));
  assert.equal(countThatFits(many), 1);
});

test('viewers of several processes count once, those beyond the lists in addition', () => {
  const { members, count } = union([
    { members: [person(2), person(3)], count: 2 },
    { members: [person(1), person(2)], count: 12 },
  ]);
  assert.deepEqual([members.map(({ number }) => number), count], [[1, 2, 3], 13]);
});

test('any other text than a message is ignored', () => {
  for (const text of ['{"from":"x"}', '{"announcements":[]}', 'null', '7', 'no JSON', '']) {
    assert.equal(decode(text), undefined, text);
  }
  const message = { from: 'x', announcements: [] };
  assert.deepEqual(decode(encode(message)), message);
});
