import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextOccurrence, readCron } from './next-occurrence.ts';

const schedule = { type: 'schedule', cron: '30 2 * * *' };
const next = (after: string) => nextOccurrence(schedule, new Date(after), 'Europe/Berlin');

/** The occurrences of some days, one after the other. */
function occurrences(from: string, count: number): string[] {
  const found: string[] = [];
  let at = new Date(from);
  for (let index = 0; index < count; index += 1) {
    const following = nextOccurrence(schedule, at, 'Europe/Berlin');
    assert.ok(following);
    found.push(following.toISOString());
    at = following;
  }
  return found;
}

test('02:30 every day, over the day on which the clock skips it → once on each day', () => {
  assert.deepEqual(
    occurrences('2026-03-27T12:00:00Z', 3).map((at) => at.slice(0, 10)),
    ['2026-03-28', '2026-03-29', '2026-03-30'],
  );
});

test('02:30 every day, over the day on which the clock shows it twice → once on each day', () => {
  assert.deepEqual(
    occurrences('2026-10-23T12:00:00Z', 3).map((at) => at.slice(0, 10)),
    ['2026-10-24', '2026-10-25', '2026-10-26'],
  );
});

test('inactivity is looked up an hour later, and an event has no occurrence', () => {
  const at = new Date('2026-03-27T12:00:00Z');
  const hourly = nextOccurrence({ type: 'inactivity', days: 3 }, at, 'UTC');
  assert.deepEqual(hourly, new Date('2026-03-27T13:00:00Z'));
  assert.equal(nextOccurrence({ type: 'lead.created' }, at, 'UTC'), null);
  assert.ok(next('2026-03-27T12:00:00Z'));
});

test('a text that is no schedule → refused', () => {
  assert.equal(readCron('0 9 * * 1'), '0 9 * * 1');
  assert.equal(readCron('each Monday'), undefined);
});
