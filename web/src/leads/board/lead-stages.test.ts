import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pipelineOf } from '../../lists/board/pipeline-of.ts';
import type { Condition } from '../../lists/condition.ts';
import { everything } from '../../lists/list-state.ts';
import { pipelineStages, selectionOfBoard, statusStages } from './lead-stages.ts';

const pipeline = {
  id: 7,
  stages: [
    { id: 1, outcome: 'open' as const },
    { id: 2, outcome: 'won' as const },
  ],
};
const is = (field: string, ...values: string[]): Condition => ({ field, operator: 'is', values });

test('the stages of a pipeline follow those without one, and won sets the status', () => {
  const [none, first, won] = pipelineStages(pipeline);
  assert.deepEqual(none?.params, { 'stage_id[empty]': 'true' });
  assert.deepEqual(none?.update, { pipeline_id: null, pipeline_stage_id: null });
  assert.deepEqual(first?.update, { pipeline_id: 7, pipeline_stage_id: 1 });
  assert.deepEqual(won?.update, { pipeline_id: 7, pipeline_stage_id: 2, status: 'won' });
});

test('the statuses won and lost are outcomes, all others are open', () => {
  const stages = statusStages([{ key: 'new' }, { key: 'won' }, { key: 'lost' }]);
  assert.deepEqual(
    stages.map(({ outcome }) => outcome),
    ['open', 'won', 'lost'],
  );
});

test('a filter by status chooses among the columns, all others filter their leads', () => {
  const conditions = [is('status', 'new', 'won'), is('tag', 'vip')];
  const { params, isShown } = selectionOfBoard({ ...everything, conditions }, 'status');
  assert.deepEqual(params, { tag: 'vip', sort: 'created_at', direction: 'desc' });
  const shown = statusStages([{ key: 'new' }, { key: 'contacted' }, { key: 'won' }]);
  assert.deepEqual(
    shown.filter(isShown).map(({ id }) => id),
    ['new', 'won'],
  );
});

test('the pipeline of the columns filters no lead, so that those without a stage are there', () => {
  const conditions = [is('pipeline_id', '7'), is('status', 'new')];
  assert.equal(pipelineOf(conditions), '7');
  const { params, isShown } = selectionOfBoard({ ...everything, conditions }, 'stage');
  assert.deepEqual(params, { status: 'new', sort: 'created_at', direction: 'desc' });
  assert.ok(pipelineStages(pipeline).every(isShown));
});

test('several pipelines are a filter, and no columns', () => {
  assert.equal(pipelineOf([is('pipeline_id', '7', '8')]), undefined);
});
