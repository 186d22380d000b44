import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextAlert, urgencyOf } from './next-alert.ts';

const now = new Date('2026-03-28T09:16:00Z');

test('the next level comes after the time that is left, and at once when that has passed', () => {
  const at = (level: 'owner' | null, next: 'owner' | 'next', time: string) =>
    nextAlert({ level, next_level: next, next_level_at: time }, now);
  assert.deepEqual(at(null, 'owner', '2026-03-28T09:20:00Z'), { level: 'owner', inMs: 240_000 });
  assert.deepEqual(at('owner', 'next', '2026-03-28T09:15:00Z'), { level: 'next', inMs: 0 });
});

test('after the last level, the last one that was alerted is named; without any, nobody is', () => {
  const none = { next_level: null, next_level_at: null };
  assert.deepEqual(nextAlert({ level: 'manager', ...none }, now), { level: 'manager' });
  assert.equal(nextAlert({ level: null, ...none }, now), undefined);
});

test('a lead of which others than its owner know is very late', () => {
  assert.equal(urgencyOf({ level: null }), undefined);
  assert.equal(urgencyOf({ level: 'owner' }), 'late');
  assert.equal(urgencyOf({ level: 'next' }), 'very');
});
