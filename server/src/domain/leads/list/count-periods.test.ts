import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hourOf } from '../counts/lead-counts.ts';
import { type CountRange, type PartialHour, periodsBetween } from './count-periods.ts';

const start = Date.parse('2026-03-28T00:00:00Z');
const minute = 60_000;
const moment = fc.integer({ min: 0, max: 4 * 24 * 60 }).map((m) => new Date(start + m * minute));
const bound = fc.option(moment, { nil: undefined });

const inRange = (time: Date, { kind, from = '', before = '~' }: CountRange) => {
  const name = hourOf(time).slice(0, kind === 'day' ? 10 : 13);
  return name >= from && name < before;
};
const inPartialHour = (time: Date, { after, from, before }: PartialHour) =>
  (!after || time > after) && (!from || time >= from) && (!before || time < before);

test('periodsBetween() covers each moment within the bounds once, and no other', () => {
  fc.assert(
    fc.property(bound, bound, moment, (after, before, time) => {
      fc.pre(after !== undefined || before !== undefined);
      const { ranges, partialHours } = periodsBetween(after, before);
      const times =
        ranges.filter((range) => inRange(time, range)).length +
        partialHours.filter((partialHour) => inPartialHour(time, partialHour)).length;
      const expected = (!after || time > after) && (!before || time < before);
      assert.equal(times, expected ? 1 : 0);
    }),
    { numRuns: 5_000 },
  );
});
