import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { before, daysOf, groupsOf, parsePeriod, piecesOf } from './period.ts';

const day = fc
  .date({ min: new Date('2019-12-25'), max: new Date('2021-03-10'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period = fc.tuple(day, day).map((days) => {
  const [from = '', to = ''] = days.toSorted();
  return { from, to };
});

function daysIn({ from, to }: { from: string; to: string }): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

test('whole months and single days are together the days of the period, each once', () => {
  fc.assert(
    fc.property(period, (current) => {
      const pieces = piecesOf(current, undefined);
      assert.deepEqual(pieces.flatMap(daysIn).sort(), daysIn(current));
      for (const { grain, from, to } of pieces) {
        if (grain === 'month') assert.match(`${from} ${to}`, /-01 \d+-\d\d-(28|29|30|31)$/);
      }
      const days = pieces.filter(({ grain }) => grain === 'day');
      assert.ok(days.every((piece) => daysOf(piece) <= 60));
    }),
  );
});

test('the period before has as many days and ends where this one begins', () => {
  fc.assert(
    fc.property(period, (current) => {
      const earlier = before(current);
      assert.equal(daysOf(earlier), daysOf(current));
      assert.equal(daysIn({ from: earlier.from, to: current.to }).length, 2 * daysOf(current));
    }),
  );
});

test('each day falls into one of the groups', () => {
  assert.deepEqual(groupsOf({ from: '2026-02-27', to: '2026-03-02' }, 'day').length, 4);
  assert.deepEqual(groupsOf({ from: '2026-03-01', to: '2026-03-09' }, 'week'), [
    '2026-02-23',
    '2026-03-02',
    '2026-03-09',
  ]);
  assert.deepEqual(groupsOf({ from: '2025-12-31', to: '2026-02-01' }, 'month'), [
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
  ]);
});

test('left out, the period is the last thirty days', () => {
  assert.deepEqual(parsePeriod({}, '2026-03-31'), { from: '2026-03-02', to: '2026-03-31' });
  assert.deepEqual(parsePeriod({ to: '2026-01-30' }, '2026-03-31'), {
    from: '2026-01-01',
    to: '2026-01-30',
  });
  assert.deepEqual(parsePeriod({ from: '2026-03-30' }, '2026-03-31'), {
    from: '2026-03-30',
    to: '2026-03-31',
  });
  assert.deepEqual(parsePeriod({ from: '2026-05-01' }, '2026-03-31').from, '2026-05-01');
});
