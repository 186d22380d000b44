import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pipeline } from '@inlet/sdk';
import { nextStep } from './next-step.ts';

const stage = (id: number, outcome: string) => ({ id, outcome });
const pipelines = [
  { stages: [stage(1, 'open'), stage(2, 'open'), stage(3, 'lost'), stage(4, 'won')] },
] as unknown as Pipeline[];
const next = (pipeline_stage_id: number | null) => nextStep({ pipeline_stage_id }, pipelines)?.id;

test('the next step is the stage after, and never to lose', () => {
  assert.equal(next(1), 2);
  assert.equal(next(2), 4);
});

test('a lead without a stage enters the first pipeline, a closed one has no next step', () => {
  assert.equal(next(null), 1);
  assert.equal(next(4), undefined);
  assert.equal(next(3), undefined);
  assert.equal(nextStep({ pipeline_stage_id: null }, []), undefined);
});
