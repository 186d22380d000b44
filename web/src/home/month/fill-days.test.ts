import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillDays } from './fill-days.ts';

test('a day without leads is a day', () => {
  const period = { from: '2026-11-29', to: '2026-12-01' };
  assert.deepEqual(fillDays(period, [{ from: '2026-12-01', leads: 4 }]), [
    { day: '2026-11-29', leads: 0 },
    { day: '2026-11-30', leads: 0 },
    { day: '2026-12-01', leads: 4 },
  ]);
});
