import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayIn, dayStart, nextDayIn } from './workspace-day.ts';

const at = (text: string) => new Date(text);

test('the day depends on the time zone', () => {
  assert.equal(dayIn('UTC', at('2026-03-05T23:59:59.999Z')), '2026-03-05');
  assert.equal(dayIn('America/New_York', at('2026-03-05T04:59:59Z')), '2026-03-04');
  assert.equal(dayIn('America/New_York', at('2026-03-05T05:00:00Z')), '2026-03-05');
  assert.equal(dayIn('Asia/Kolkata', at('2026-03-05T18:30:00Z')), '2026-03-06');
  assert.equal(dayIn('Pacific/Kiritimati', at('2026-12-31T10:00:00Z')), '2027-01-01');
});

for (const [label, zone, now, next] of [
  ['a usual day', 'Europe/Berlin', '2026-01-10T12:00:00Z', '2026-01-10T23:00:00Z'],
  ['the first moment of a day', 'UTC', '2026-01-10T00:00:00Z', '2026-01-11T00:00:00Z'],
  ['the last moment of a day', 'UTC', '2026-01-10T23:59:59.999Z', '2026-01-11T00:00:00Z'],
  ['a day of 23 hours', 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'],
  ['a day of 25 hours', 'America/New_York', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
  [
    'the day before a day without midnight',
    'Africa/Cairo',
    '2026-04-23T12:00:00Z',
    '2026-04-23T22:00:00Z',
  ],
  ['the day before a skipped day', 'Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-30T10:00:00Z'],
] as const) {
  test(`${label} ends when the next begins`, () => {
    const end = nextDayIn(zone, at(now));
    assert.equal(end.toISOString(), at(next).toISOString());
    assert.equal(dayIn(zone, new Date(end.getTime() - 1)), dayIn(zone, at(now)));
    assert.notEqual(dayIn(zone, end), dayIn(zone, at(now)));
  });
}

for (const [zone, day, start] of [
  ['UTC', '2026-03-28', '2026-03-28T00:00:00Z'],
  ['Asia/Kolkata', '2026-03-28', '2026-03-27T18:30:00Z'],
  ['Pacific/Kiritimati', '2027-01-01', '2026-12-31T10:00:00Z'],
  ['Etc/GMT+12', '2026-03-28', '2026-03-28T12:00:00Z'],
  ['America/New_York', '2026-03-09', '2026-03-09T04:00:00Z'],
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
] as const) {
  test(`${day} begins in ${zone} at ${start}`, () => {
    assert.equal(dayStart(zone, day).toISOString(), at(start).toISOString());
    assert.deepEqual(dayStart(zone, addDays(day, 1)), nextDayIn(zone, at(start)));
  });
}

test('adding days crosses the ends of months and years', () => {
  assert.equal(addDays('2026-02-28', 1), '2026-03-01');
  assert.equal(addDays('2026-01-01', -1), '2025-12-31');
});

test('the year of an early day has four digits', () => {
  assert.equal(dayIn('UTC', new Date('0005-01-02T12:00:00Z')), '0005-01-02');
  assert.equal(dayStart('UTC', '0005-01-02').toISOString(), '0005-01-02T00:00:00.000Z');
});
