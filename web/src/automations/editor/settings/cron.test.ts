import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cronOf, parseCron } from './cron.ts';

for (const [text, every, time] of [
  ['0 9 * * *', 'day', '09:00'],
  ['30 8 * * 1-5', 'weekday', '08:30'],
  ['0 17 * * 0', 'week', '17:00'],
  ['15 6 1 * *', 'month', '06:15'],
  ['*/5 * * * *', 'other', '09:00'],
]) {
  test(`${text} is read as ${every} and written as itself`, () => {
    const cron = parseCron(text ?? '');
    assert.deepEqual([cron.every, cron.time], [every, time]);
    assert.equal(cronOf(cron), text);
  });
}
