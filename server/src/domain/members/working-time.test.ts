import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterWorkingTime } from './working-time.ts';

const days = [1, 2, 3, 4, 5];
const worker = (from: string, to: string, timeZone = 'UTC') => ({
  availability: {
    workingHours: days.map((weekday) => ({ weekday, from, to })),
    absences: [{ from: '2026-06-10', to: '2026-06-10', note: null }],
    dailyLeadLimit: null,
  },
  timeZone,
});
const office = worker('09:00', '17:00');
const minute = 60_000;

const after = (people: (typeof office)[], from: string, minutes: number) =>
  afterWorkingTime(people, new Date(from), minutes * minute)?.toISOString();

// The 5th of June 2026 is a Friday.
test('minutes within the hours, over a night, a weekend and an absence', () => {
  assert.equal(after([office], '2026-06-05T10:00:00Z', 30), '2026-06-05T10:30:00.000Z');
  assert.equal(after([office], '2026-06-05T16:50:00Z', 30), '2026-06-08T09:20:00.000Z');
  assert.equal(after([office], '2026-06-09T20:00:00Z', 5), '2026-06-11T09:05:00.000Z');
  assert.equal(after([office], '2026-06-05T09:00:00Z', 40 * 60), '2026-06-12T17:00:00.000Z');
});

test('time counts once while several work, and while one of them does in another zone', () => {
  assert.equal(after([office, office], '2026-06-05T16:50:00Z', 30), '2026-06-08T09:20:00.000Z');
  const late = worker('09:00', '17:00', 'America/New_York');
  assert.equal(after([office, late], '2026-06-05T16:50:00Z', 30), '2026-06-05T17:20:00.000Z');
});

test('nobody works → null', () => {
  assert.equal(after([], '2026-06-05T10:00:00Z', 5), undefined);
  assert.equal(after([worker('09:00', '09:00')], '2026-06-05T10:00:00Z', 5), undefined);
});
