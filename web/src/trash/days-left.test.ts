import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysLeft } from './days-left.ts';

const now = new Date('2026-11-27T10:00:00Z');

test('a record stays for 30 days', () => {
  const left = ['2026-11-27T10:00:00Z', '2026-11-26T09:00:00Z', '2026-10-28T11:00:00Z'];
  assert.deepEqual(
    left.map((at) => daysLeft(at, now)),
    [30, 29, 1],
  );
  assert.equal(daysLeft('2026-10-01T00:00:00Z', now), 0);
});
