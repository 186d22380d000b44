import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageTimes } from './stage-times.ts';

const move = (timestamp: string, stage_id: string | null) => ({ timestamp, after: { stage_id } });
const minute = 60_000;

test('each stage has the time until the next move, the last one until now', () => {
  const entries = [
    move('2026-11-27T10:30:00Z', 'new'),
    move('2026-11-27T10:20:00Z', 'contacted'),
    { timestamp: '2026-11-27T10:25:00Z', after: { status: 'won' } },
    move('2026-11-27T10:00:00Z', 'new'),
  ];
  const times = stageTimes(entries, new Date('2026-11-27T10:40:00Z'));
  assert.deepEqual(Object.fromEntries(times), { new: 30 * minute, contacted: 10 * minute });
});

test('a lead that left the pipeline is in no stage since', () => {
  const entries = [move('2026-11-27T10:00:00Z', 'new'), move('2026-11-27T10:05:00Z', null)];
  const times = stageTimes(entries, new Date('2026-11-27T12:00:00Z'));
  assert.deepEqual(Object.fromEntries(times), { new: 5 * minute });
});
