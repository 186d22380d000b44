import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createdIn, ofOwner, ofSource } from './lead-links.ts';

test('a period is from its first midnight to the one after its last day', () => {
  assert.deepEqual(createdIn({ from: '2026-03-01', to: '2026-03-31' }, 'Europe/Berlin'), {
    'created_at[after]': '2026-02-28T22:59:59.999Z',
    'created_at[before]': '2026-03-31T22:00:00.000Z',
  });
});

test('nobody and no source are the empty ones', () => {
  assert.deepEqual(ofSource(null), { 'source[empty]': 'true' });
  assert.deepEqual(ofOwner(null), { 'assigned_user_id[empty]': 'true' });
  assert.deepEqual(ofOwner({ id: 5 }), { assigned_user_id: '5' });
});
