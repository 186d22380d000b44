import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sendTimeOf } from './send-time.ts';

test('a time without an offset is one of the zone, also across a change of the clock', () => {
  const cases = [
    ['2026-03-28T09:15:00Z', '2026-03-28T09:15:00.000Z'],
    ['2026-03-28T09:15:00+05:30', '2026-03-28T03:45:00.000Z'],
    ['2026-03-28T09:15', '2026-03-28T08:15:00.000Z'],
    ['2026-03-30T09:15:00', '2026-03-30T07:15:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    // The clock skips this hour.
    ['2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
  ] as const;
  for (const [text, expected] of cases) {
    assert.equal(sendTimeOf(text, 'Europe/Berlin')?.toISOString(), expected, text);
  }
  assert.equal(sendTimeOf('tomorrow', 'Europe/Berlin'), undefined);
  assert.equal(sendTimeOf('2026-02-30T10:00', 'Europe/Berlin'), undefined);
});
