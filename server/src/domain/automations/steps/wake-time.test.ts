import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wakeTime } from './wake-time.ts';

const berlin = 'Europe/Berlin';
const at = (text: string) => new Date(text);

test('minutes alone → so many minutes, whatever the clock does', () => {
  const wake = wakeTime({ minutes: 120 }, at('2026-03-29T00:30:00Z'), berlin);
  assert.deepEqual(wake, at('2026-03-29T02:30:00Z'));
});

test('a time of day → its next occurrence, on a day that counts', () => {
  const friday = at('2026-03-27T10:00:00Z');
  assert.deepEqual(wakeTime({ until_time: '12:00' }, friday, berlin), at('2026-03-27T11:00:00Z'));
  assert.deepEqual(wakeTime({ until_time: '09:00' }, friday, berlin), at('2026-03-28T08:00:00Z'));
  const monday = wakeTime({ until_time: '09:00', weekdays: [1] }, friday, berlin);
  assert.deepEqual(monday, at('2026-03-30T07:00:00Z'));
});

test('02:30 where the clock skips it, and where it shows it twice → once on each day', () => {
  const skipped = wakeTime({ until_time: '02:30' }, at('2026-03-28T22:00:00Z'), berlin);
  assert.deepEqual(skipped, at('2026-03-29T01:30:00Z'));
  const twice = wakeTime({ until_time: '02:30' }, at('2026-10-24T22:00:00Z'), berlin);
  assert.deepEqual(twice, at('2026-10-25T00:30:00Z'));
  const next = wakeTime({ until_time: '02:30' }, twice as Date, berlin);
  assert.deepEqual(next, at('2026-10-26T01:30:00Z'));
});

test('minutes of which only some hours count → the rest on the next day that counts', () => {
  const hours = { from: '08:00', to: '18:00' };
  const late = at('2026-03-27T16:30:00Z');
  const wake = wakeTime({ minutes: 60, hours, weekdays: [1, 2, 3, 4, 5] }, late, berlin);
  assert.deepEqual(wake, at('2026-03-30T06:30:00Z'));
  const night = wakeTime({ minutes: 15, hours }, at('2026-03-27T23:00:00Z'), berlin);
  assert.deepEqual(night, at('2026-03-28T07:15:00Z'));
});

test('an event alone → no time', () => {
  assert.equal(wakeTime({}, at('2026-03-27T16:30:00Z'), berlin), null);
});
