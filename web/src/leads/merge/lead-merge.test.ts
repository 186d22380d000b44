import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lead } from '@inlet/sdk';
import { leadMerge } from './lead-merge.ts';

const lead = (id: number, fields: Partial<Lead>): Lead =>
  ({ ...{ id, name: '', status: 'new', tags: [], custom_fields: {} }, ...fields }) as Lead;

test('a choice of the stage sets the stage with its pipeline, and notes are joined', () => {
  const rows = leadMerge.rows([
    lead(1, { pipeline_stage_id: 3, notes: 'Roof', custom_fields: { roof: 1 } }),
    lead(2, { pipeline_stage_id: 4, notes: 'Battery', status: 'contacted' }),
  ]);
  assert.deepEqual(
    rows.map(({ key, fields }) => [key, fields]),
    [
      ['status', ['status']],
      ['stage_id', ['pipeline_stage']],
      ['custom_fields.roof', ['custom_fields.roof']],
      ['notes', []],
    ],
  );
});
