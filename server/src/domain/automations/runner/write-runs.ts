// Writes how far runs have come, and the steps that they did.
import type { Kysely } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import {
  type Column,
  columnValues,
  insertText,
  unnestText,
} from '../../../platform/database/rows.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Settings } from '../automation.ts';
import type { RunError } from '../runs/run.ts';
import type { RunProgress } from './next-state.ts';

export interface WrittenRun extends RunProgress {
  id: string;
}

export interface WrittenStep {
  workspaceId: string;
  runId: string;
  index: number;
  stepId: string;
  type: string;
  outcome: string;
  saw: Settings;
  did: Settings;
  error: RunError | null;
  at: Date;
}

const runColumns: Column<WrittenRun>[] = [
  { name: 'id', type: 'uuid', cell: (run) => run.id },
  { name: 'state', type: 'text', cell: (run) => run.state },
  { name: 'step_id', type: 'text', cell: (run) => run.stepId },
  { name: 'step_count', type: 'integer', cell: (run) => run.stepCount },
  { name: 'wake_at', type: 'timestamptz', cell: (run) => run.wakeAt },
  { name: 'waits_for', type: 'text', cell: (run) => run.waitsFor },
  { name: 'waits_since', type: 'bigint', cell: (run) => run.waitsSince },
  { name: 'attempts', type: 'integer', cell: (run) => run.attempts },
  { name: 'error', type: 'jsonb', cell: (run) => run.error && JSON.stringify(run.error) },
  { name: 'results', type: 'jsonb', cell: (run) => JSON.stringify(run.results) },
];

const assignments = runColumns
  .slice(1)
  .map(({ name }) => `${name} = i.${name}`)
  .join(', ');

export async function writeRuns(
  db: Kysely<Tables>,
  workspaceId: string,
  runs: readonly WrittenRun[],
  at: Date,
): Promise<void> {
  if (runs.length === 0) return;
  const next = runColumns.length;
  await queriesOf(db).query({
    text: `update automation_runs r set ${assignments}, updated_at = $${next + 1},
        ended_at = case when i.state in ('finished', 'failed') then $${next + 1}::timestamptz end
      from ${unnestText(runColumns, 'i')}
      where r.workspace_id = $${next + 2} and r.id = i.id`,
    values: [...columnValues(runColumns, runs), at.toISOString(), workspaceId],
  });
}

const stepColumns: Column<WrittenStep>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (step) => step.workspaceId },
  { name: 'run_id', type: 'uuid', cell: (step) => step.runId },
  { name: 'index', type: 'integer', cell: (step) => step.index },
  { name: 'step_id', type: 'text', cell: (step) => step.stepId },
  { name: 'type', type: 'text', cell: (step) => step.type },
  { name: 'outcome', type: 'text', cell: (step) => step.outcome },
  { name: 'saw', type: 'jsonb', cell: (step) => JSON.stringify(step.saw) },
  { name: 'did', type: 'jsonb', cell: (step) => JSON.stringify(step.did) },
  { name: 'error', type: 'jsonb', cell: (step) => step.error && JSON.stringify(step.error) },
  { name: 'at', type: 'timestamptz', cell: (step) => step.at },
];
const insertSteps = insertText('automation_run_steps', stepColumns);

export async function writeSteps(db: Kysely<Tables>, steps: readonly WrittenStep[]): Promise<void> {
  if (steps.length === 0) return;
  await queriesOf(db).query({ text: insertSteps, values: columnValues(stepColumns, steps) });
}
