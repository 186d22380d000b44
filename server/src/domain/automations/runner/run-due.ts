// Advances runs that are due: one step of each, then the next one, until all wait, end or call an
// address. Their effects and their positions are one transaction.
import { sql } from 'kysely';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import { systemActor } from '../../events/event.ts';
import { type WorkspaceWrite, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { findLeads } from '../../leads/find-leads.ts';
import type { KnownLead } from '../../leads/intake/lead-index.ts';
import type { Step } from '../automation.ts';
import type { Chart, CompiledStep } from '../definition/compile.ts';
import { maxDepth, type OpenRun } from '../runs/run.ts';
import { executors } from '../steps/executors.ts';
import { createRenderText } from '../steps/render-text.ts';
import {
  cannot,
  type RunnerDeps,
  type RunnerWork,
  type StepOutcome,
  type StepRun,
} from '../steps/step.ts';
import { goTo, nextState, progressOf, type RunProgress, resume, tooDeep } from './next-state.ts';
import { recordStops } from './record-stops.ts';
import { chartKey, readCharts, takeRuns, type Wanted } from './take-runs.ts';
import { type WrittenStep, writeRuns, writeSteps } from './write-runs.ts';

/** A run within the transaction. */
interface Advancing {
  run: OpenRun;
  chart: Chart;
  progress: RunProgress;
  /** Whether it has changed something that a branch would have to see. */
  hasChanged: boolean;
}

/** A run that is to call an address after the commit. */
export interface CallToMake {
  runId: string;
  stepId: string;
}

/** It keeps the workspace locked no longer than this, but for the round that it is in. */
const maxMs = 150;

/** Returns the calls that are to be made. */
export async function runDue(
  deps: RunnerDeps,
  workspaceId: string,
  wanted: Wanted,
): Promise<CallToMake[]> {
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const runs = await takeRuns(write.db, workspaceId, wanted, write.at);
    if (runs.length === 0) return [];
    const charts = await readCharts(write.db, workspaceId, runs);
    const advancing = runs.map((run) => begin(run, charts.get(chartKey(run)), write.at));
    const work: RunnerWork = {
      ...{ deps, workspaceId, write },
      leads: await leadsOf(write, workspaceId, runs),
      catalog: await catalogUnder(deps, workspaceId, write),
    };
    const steps = await advance(work, advancing);
    recordStops(write, advancing);
    await writeSteps(write.db, steps);
    await writeRuns(
      write.db,
      workspaceId,
      advancing.map(({ run, progress }) => ({ ...progress, id: run.id })),
      write.at,
    );
    return advancing.flatMap(({ run, progress: { state, stepId } }) =>
      state === 'calling' && stepId !== null ? [{ runId: run.id, stepId }] : [],
    );
  });
}

/** A run whose wait is over goes on after the step that waited. */
function begin(run: OpenRun, chart: Chart | undefined, at: Date): Advancing {
  const known = chart ?? { first: null, steps: new Map<string, CompiledStep>() };
  const progress = progressOf(run, at);
  const compiled = run.stepId === null ? undefined : known.steps.get(run.stepId);
  const started = { run, chart: known, hasChanged: false };
  if (run.depth > maxDepth) return { ...started, progress: tooDeep(progress) };
  if (compiled === undefined) return { ...started, progress: goTo(progress, null, at) };
  if (run.waitsSince !== null) return { ...started, progress: resume(progress, compiled, at) };
  return { ...started, progress: { ...progress, state: 'ready' } };
}

async function advance(work: RunnerWork, all: readonly Advancing[]): Promise<WrittenStep[]> {
  const { write, workspaceId } = work;
  const written: WrittenStep[] = [];
  const began = performance.now();
  const { lastEvent } = write;
  for (;;) {
    const active = all.filter(mayGoOn);
    if (active.length === 0 || performance.now() - began > maxMs) return written;
    for (const [type, ofType] of Map.groupBy(active, (one) => compiledOf(one).step.type)) {
      const stepRuns = ofType.map((one) => toStepRun(work, one));
      const outcomes = await execute(work, type, stepRuns);
      for (const [index, one] of ofType.entries()) {
        const outcome = outcomes[index] ?? cannot('no_outcome', `No outcome of ${type}.`);
        const compiled = compiledOf(one);
        if (outcome.outcome !== 'calling') {
          written.push(toWritten(workspaceId, one, compiled, outcome, write.at));
        }
        one.progress = nextState(one.progress, { compiled, outcome, at: write.at, lastEvent });
        one.hasChanged ||= outcome.outcome === 'done';
      }
    }
  }
}

/** Conditions read what is committed. */
function mayGoOn({ chart, progress, hasChanged }: Advancing): boolean {
  if (progress.state !== 'ready' || progress.stepId === null) return false;
  return !hasChanged || !hasConditions(chart.steps.get(progress.stepId)?.step);
}

const hasConditions = (step: Step | undefined) =>
  step?.type === 'branch' || step?.rules !== undefined;

function compiledOf({ chart, progress }: Advancing): CompiledStep {
  const compiled = chart.steps.get(progress.stepId ?? '');
  if (compiled === undefined) throw new Error(`no step ${progress.stepId}`);
  return compiled;
}

const execute = (work: RunnerWork, type: string, runs: readonly StepRun[]) =>
  executors[type]?.(work, runs) ??
  runs.map(() => cannot('step_unknown', `This version of Inlet does not know the step ${type}.`));

async function leadsOf(
  { db }: WorkspaceWrite,
  workspaceId: string,
  runs: readonly OpenRun[],
): Promise<Map<string, KnownLead>> {
  const ids = runs.flatMap(({ leadId }) => leadId ?? []);
  if (ids.length === 0) return new Map();
  const found = await findLeads(
    db,
    workspaceId,
    sql`deleted_at is null and id = any(${ids}::uuid[])`,
  );
  return new Map(found.map((lead) => [lead.row.id, lead]));
}

function toStepRun(
  { deps, catalog, leads }: RunnerWork,
  { run, chart, progress, ...rest }: Advancing,
): StepRun {
  const { step } = compiledOf({ run, chart, progress, ...rest });
  const lead = (run.leadId !== null && leads.get(run.leadId)) || null;
  const now = { ...run, results: progress.results };
  return {
    ...{ run: now, chart, step, lead },
    render: createRenderText(() => ({
      lead: lead && deps.presentLead(lead, catalog),
      trigger: run.trigger,
      steps: progress.results,
    })),
  };
}

function toWritten(
  workspaceId: string,
  { run, progress }: Advancing,
  { step }: CompiledStep,
  outcome: StepOutcome,
  at: Date,
): WrittenStep {
  const { saw = {}, did = {} } = outcome;
  return {
    ...{ workspaceId, runId: run.id, index: progress.stepCount, stepId: step.id, type: step.type },
    ...{ outcome: outcome.outcome, saw, at },
    did: outcome.outcome === 'skipped' ? { ...did, reason: outcome.reason } : did,
    error: outcome.outcome === 'failed' ? outcome.error : null,
  };
}
