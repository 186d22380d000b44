import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatUuid, newId, uuidv7 } from './ids.ts';

test('a new id → has the format of a UUIDv7', () => {
  assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('an id → contains its creation time', () => {
  const time = Date.UTC(2031, 4, 6, 7, 8, 9, 123);
  const text = formatUuid(uuidv7(time)).replaceAll('-', '');
  assert.equal(Number.parseInt(text.slice(0, 12), 16), time);
});

test('ids made while the clock stops or goes back → unique and increasing', () => {
  const ids: string[] = [];
  for (let index = 0; index < 10_000; index += 1) ids.push(formatUuid(uuidv7(1_000)));
  for (let index = 0; index < 10_000; index += 1) ids.push(newId());
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids, ids.toSorted());
});
