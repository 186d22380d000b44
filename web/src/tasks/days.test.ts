import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayOf, momentOf, startOfDay, wallTime } from './days.ts';

test('a day begins at midnight of its time zone, also when the clocks change', () => {
  assert.equal(startOfDay('2026-07-01', 'Europe/Berlin').toISOString(), '2026-06-30T22:00:00.000Z');
  assert.equal(startOfDay('2026-10-26', 'Europe/Berlin').toISOString(), '2026-10-25T23:00:00.000Z');
  assert.equal(
    startOfDay('2026-03-08', 'America/New_York').toISOString(),
    '2026-03-08T05:00:00.000Z',
  );
});

test('the clock on the wall and its moment name the same time', () => {
  for (const zone of ['UTC', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Auckland']) {
    for (const at of ['2026-01-15T09:30:00.000Z', '2026-07-15T23:45:00.000Z']) {
      assert.equal(momentOf(wallTime(new Date(at), zone), zone).toISOString(), at, zone);
    }
  }
});

test('days are counted over the ends of months', () => {
  assert.equal(addDays('2026-02-27', 3), '2026-03-02');
  assert.equal(dayOf(new Date('2026-11-27T23:30:00Z'), 'Asia/Tokyo'), '2026-11-28');
});
