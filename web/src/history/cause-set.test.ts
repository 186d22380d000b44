import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setEntries } from './cause-set.ts';

test('custom fields are listed one by one, and stages and tags as the app names them', () => {
  const set = { status: 'won', pipeline_stage_id: 3, custom_fields: { roof: 2 }, tags: ['a'] };
  assert.deepEqual(setEntries(set), [
    ['status', 'won'],
    ['stage_id', 3],
    ['custom_fields.roof', 2],
    ['tag', ['a']],
  ]);
  assert.deepEqual(setEntries(null), []);
});
