import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueOf } from './due.ts';

const now = new Date('2026-11-27T12:00:00Z');
const due = (at: string) => {
  const { text, isLate, isToday } = dueOf(at, {
    language: 'en-GB',
    timeZone: 'Europe/Berlin',
    now,
  });
  return [text, isLate, isToday];
};

test('near days have a name and the time, a day alone has none', () => {
  assert.deepEqual(due('2026-11-27T16:00:00Z'), ['today 17:00', false, true]);
  assert.deepEqual(due('2026-11-27T08:00:00Z'), ['today 09:00', true, true]);
  assert.deepEqual(due('2026-11-28T22:59:59Z'), ['tomorrow', false, false]);
  assert.deepEqual(due('2026-11-26T22:59:59Z'), ['yesterday', true, false]);
});

test('the days of a week have their weekday, others their date', () => {
  assert.deepEqual(due('2026-11-30T10:00:00Z'), ['Mon 11:00', false, false]);
  assert.deepEqual(due('2026-12-24T10:00:00Z'), ['24 Dec 11:00', false, false]);
  assert.deepEqual(due('2025-12-24T10:00:00Z'), ['24 Dec 2025', true, false]);
});
