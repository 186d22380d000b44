import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfStep, lengthOf, parsePeriod, periodOf, presetOf, stepOf } from './period.ts';

const today = '2026-03-01';

test('presets end today, but for the last month', () => {
  assert.deepEqual(periodOf('days_28', today), { from: '2026-02-02', to: today });
  assert.equal(lengthOf(periodOf('days_90', today)), 90);
  assert.deepEqual(periodOf('month', today), { from: today, to: today });
  assert.deepEqual(periodOf('lastMonth', today), { from: '2026-02-01', to: '2026-02-28' });
  assert.deepEqual(periodOf('year', today), { from: '2026-01-01', to: today });
  assert.equal(presetOf({ from: '2026-02-01', to: '2026-02-28' }, today), 'lastMonth');
  assert.equal(presetOf({ from: '2026-02-01', to: '2026-02-27' }, today), undefined);
});

test('an address without a period, or with a wrong one, has the last 28 days', () => {
  assert.deepEqual(parsePeriod({}, today), periodOf('days_28', today));
  assert.deepEqual(parsePeriod({ from: today, to: '2026-02-01' }, today).to, today);
  assert.deepEqual(parsePeriod({ from: 'x', to: today }, today), periodOf('days_28', today));
  const chosen = { from: '2025-01-01', to: '2025-01-02' };
  assert.deepEqual(parsePeriod(chosen, today), chosen);
});

test('long periods have weeks and months', () => {
  assert.equal(stepOf(periodOf('days_28', today)), 'day');
  assert.equal(stepOf({ from: '2025-01-01', to: '2025-12-31' }), 'week');
  assert.equal(stepOf({ from: '2023-01-01', to: '2025-12-31' }), 'month');
  assert.equal(endOfStep('2026-02-01', 'month'), '2026-02-28');
  assert.equal(endOfStep('2026-02-23', 'week'), today);
});
