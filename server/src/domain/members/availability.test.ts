import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Availability,
  availabilityAt,
  dayOf,
  leadsOn,
  nextAvailable,
} from './availability.ts';

const zone = 'Europe/Berlin';
const always: Availability = { workingHours: null, absences: [], dailyLeadLimit: null };
const every = (from: string, to: string): Availability => ({
  ...always,
  workingHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to })),
});
const at = (text: string) => new Date(text);
const isAvailable = (member: Availability, time: string, leads = 0) =>
  availabilityAt(member, at(time), zone, leads).isAvailable;
const next = (member: Availability, time: string, leads = 0) =>
  nextAvailable(member, at(time), zone, leads)?.toISOString();

test('without hours, absences and a limit → always available', () => {
  assert.equal(isAvailable(always, '2026-03-28T02:00:00Z', 1_000), true);
  assert.equal(next(always, '2026-03-28T02:00:00Z'), '2026-03-28T02:00:00.000Z');
});

test('several spans of a day → available within them, next at the begin of the next one', () => {
  const member = {
    ...always,
    workingHours: [
      { weekday: 1, from: '13:00', to: '17:00' },
      { weekday: 1, from: '09:00', to: '12:00' },
    ],
  };
  // 2026-06-01 is a Monday, two hours ahead of UTC.
  assert.deepEqual(
    ['06:59', '07:00', '09:59', '10:00', '11:00', '15:00'].map((time) =>
      isAvailable(member, `2026-06-01T${time}:00Z`),
    ),
    [false, true, true, false, true, false],
  );
  assert.equal(next(member, '2026-06-01T10:30:00Z'), '2026-06-01T11:00:00.000Z');
  assert.equal(next(member, '2026-06-01T15:00:00Z'), '2026-06-08T07:00:00.000Z');
});

test('the same hours before and after the clock changes → an hour apart in UTC', () => {
  const member = every('09:00', '17:00');
  assert.equal(next(member, '2026-03-28T17:00:00Z'), '2026-03-29T07:00:00.000Z');
  assert.equal(next(member, '2026-03-27T17:00:00Z'), '2026-03-28T08:00:00.000Z');
  assert.equal(next(member, '2026-10-24T17:00:00Z'), '2026-10-25T08:00:00.000Z');
});

test('a span that the clock skips → no time on that day', () => {
  const member = every('02:00', '03:00');
  assert.equal(isAvailable(member, '2026-03-29T01:00:00Z'), false);
  assert.equal(next(member, '2026-03-29T00:30:00Z'), '2026-03-30T00:00:00.000Z');
});

test('a span that the clock shows twice → available in both hours', () => {
  const member = every('02:00', '03:00');
  assert.deepEqual(
    [
      '2026-10-24T23:59:00Z',
      '2026-10-25T00:00:00Z',
      '2026-10-25T01:59:00Z',
      '2026-10-25T02:00:00Z',
    ].map((time) => isAvailable(member, time)),
    [false, true, true, false],
  );
});

test('until 24:00 → until midnight of the day that lasts 23 or 25 hours', () => {
  const member = every('22:00', '24:00');
  assert.deepEqual(
    [
      '2026-03-29T21:59:00Z',
      '2026-03-29T22:00:00Z',
      '2026-10-25T22:59:00Z',
      '2026-10-25T23:00:00Z',
    ].map((time) => isAvailable(member, time)),
    [true, false, true, false],
  );
});

test('an absence → absent until its last day, or that of the one that follows at once', () => {
  const absences = [
    { from: '2026-05-01', to: '2026-05-03', note: null },
    { from: '2026-05-04', to: '2026-05-05', note: null },
  ];
  const member = { ...every('09:00', '17:00'), absences };
  assert.deepEqual(availabilityAt(member, at('2026-05-02T10:00:00Z'), zone, 0), {
    ...{ isAvailable: false, reason: 'absent', until: '2026-05-05' },
  });
  // Midnight of the member's zone.
  assert.equal(isAvailable({ ...always, absences }, '2026-04-30T21:59:00Z'), true);
  assert.equal(isAvailable({ ...always, absences }, '2026-04-30T22:00:00Z'), false);
  assert.equal(next(member, '2026-05-02T10:00:00Z'), '2026-05-06T07:00:00.000Z');
});

test('the daily limit is reached → available again on the next day', () => {
  const member = { ...every('09:00', '17:00'), dailyLeadLimit: 2 };
  assert.equal(isAvailable(member, '2026-06-01T10:00:00Z', 1), true);
  assert.deepEqual(availabilityAt(member, at('2026-06-01T10:00:00Z'), zone, 2), {
    ...{ isAvailable: false, reason: 'limit_reached' },
  });
  assert.equal(next(member, '2026-06-01T10:00:00Z', 2), '2026-06-02T07:00:00.000Z');
});

test('absent for longer than a wait can be → no next time', () => {
  const absences = [{ from: '2026-01-01', to: '2030-01-01', note: null }];
  assert.equal(next({ ...always, absences }, '2026-06-01T10:00:00Z'), undefined);
});

test('a count of leads is that of its day, in the zone of the member', () => {
  const count = { day: '2026-06-02', leads: 3 };
  assert.equal(leadsOn(dayOf(at('2026-06-01T22:30:00Z'), zone), count), 3);
  assert.equal(leadsOn(dayOf(at('2026-06-01T21:30:00Z'), zone), count), 0);
});
