import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExpiry } from './parse-expiry.ts';

const now = new Date('2026-03-28T09:15:00Z');
const read = (text: string) => parseExpiry(text, now).toISOString();

test('an expiry is a day, a time, or a number of days from now', () => {
  assert.equal(read('2027-01-31'), '2027-01-31T00:00:00.000Z');
  assert.equal(read('2027-01-31T12:30Z'), '2027-01-31T12:30:00.000Z');
  assert.equal(read('2027-01-31T12:30:15+02:00'), '2027-01-31T10:30:15.000Z');
  assert.equal(read('30d'), '2026-04-27T09:15:00.000Z');
});

test('nonexistent days and times without a zone are rejected', () => {
  const wrong = [
    '',
    '2027-02-30',
    '2027-13-01',
    '31.1.2027',
    '2027-01-31T12:30',
    '30',
    '0d',
    '1.5d',
  ];
  for (const text of [...wrong, '99999d', 'never', '2027-01-31T25:00Z']) {
    assert.throws(() => read(text), /is not a date/, text);
  }
});

test('an expiry in the past is rejected', () => {
  assert.throws(() => read('2026-03-28'), /in the past/);
  assert.throws(() => read('2026-03-28T09:15:00Z'), /in the past/);
});
