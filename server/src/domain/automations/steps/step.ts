// How a kind of step is done: for all runs that have come to one, together.
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Actor } from '../../events/event.ts';
import type { WorkspaceWrite, WriteDeps } from '../../events/write-in-workspace.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import type { KnownLead } from '../../leads/intake/lead-index.ts';
import type { Settings, Step } from '../automation.ts';
import type { Chart } from '../definition/compile.ts';
import type { OpenRun, RunError } from '../runs/run.ts';
import type { RenderText } from './render-text.ts';

export interface StepRun {
  run: OpenRun;
  chart: Chart;
  step: Step;
  /** As it is now; null when the run has none, or it is in the trash. */
  lead: KnownLead | null;
  /** Renders a text of the step with what the run knows. */
  render: RenderText;
}

export type RunnerDeps = ListDeps &
  WriteDeps & {
    /** The record as the native API presents it, for texts of steps. */
    presentLead: (lead: KnownLead, catalog: Catalog) => object;
    /** Opens the secrets of integrations. */
    sealer: Sealer;
  };

/** The work of one transaction. */
export interface RunnerWork {
  deps: RunnerDeps;
  workspaceId: string;
  write: WorkspaceWrite;
  /** The leads of the runs by their ids; steps that change one replace it. */
  leads: Map<string, KnownLead>;
  /** Steps that create names replace it. */
  catalog: Catalog;
}

export type StepOutcome = {
  /** The values that the step looked at, and those that it left behind. */
  saw?: Settings | undefined;
  did?: Settings | undefined;
} & (
  | { outcome: 'done' }
  | { outcome: 'skipped'; reason: string }
  | { outcome: 'failed'; error: RunError; mayRetry: boolean }
  | { outcome: 'waiting'; wakeAt: Date | null; waitsFor: string | null }
  /** The step is done again at that time. */
  | { outcome: 'postponed'; wakeAt: Date }
  | { outcome: 'branched'; way: 'yes' | 'no' }
  | { outcome: 'calling' }
  | { outcome: 'stopped' }
);

/** Returns an outcome for each run, in their order. */
export type StepExecutor = (
  work: RunnerWork,
  runs: readonly StepRun[],
) => Promise<readonly StepOutcome[]> | readonly StepOutcome[];

/** As whom a run changes records. */
export const causeOf = ({ id, automationId }: OpenRun): { actor: Actor; causeId: string } => ({
  actor: { type: 'automation', id: automationId },
  causeId: id,
});

export const noLead: StepOutcome = { outcome: 'skipped', reason: 'no_lead' };

export const cannot = (code: string, message: string): StepOutcome => ({
  outcome: 'failed',
  error: { code, message },
  mayRetry: false,
});
