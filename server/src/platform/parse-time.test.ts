import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTime } from './parse-time.ts';

test('ISO 8601 dates and times → the time in UTC', () => {
  const times: Record<string, string> = {
    '2026-03-28': '2026-03-28T00:00:00.000Z',
    '2026-03-28T09:15': '2026-03-28T09:15:00.000Z',
    '2026-03-28T09:15:10Z': '2026-03-28T09:15:10.000Z',
    '2026-03-28 09:15:10.123456Z': '2026-03-28T09:15:10.123Z',
    '2026-03-28T09:15:10+02:00': '2026-03-28T07:15:10.000Z',
    '2026-03-28T09:15:10 02:00': '2026-03-28T07:15:10.000Z',
    '2026-03-28T09:15:10-0530': '2026-03-28T14:45:10.000Z',
    '2028-02-29t00:00:00z': '2028-02-29T00:00:00.000Z',
    '0001-01-01': '0001-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z': '9999-12-31T23:59:59.999Z',
  };
  for (const [text, time] of Object.entries(times)) {
    assert.equal(parseTime(text)?.toISOString(), time, text);
  }
});

test('a text that is no date, or a year outside 1 to 9999 → undefined', () => {
  const texts = ['', 'x', '2026', '2026-3-28', '28.03.2026', '2026-02-29', '2026-13-01'];
  for (const text of [
    ...texts,
    '2026-03-28T25:00Z',
    '2026-03-28T09:60Z',
    '2026-03-28T',
    '1700000000',
    '0000-12-31',
    '10000-01-01',
    // In UTC these fall into another year.
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
  ]) {
    assert.equal(parseTime(text), undefined, text);
  }
});
