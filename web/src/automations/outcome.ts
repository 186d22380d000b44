// How the steps of a run went, in four signs. Pure.
import type { AutomationRunStep } from '@inlet/sdk';

export type Outcome = 'done' | 'waiting' | 'failed' | 'skipped';

const outcomes: Readonly<Record<string, Outcome>> = {
  ...{ done: 'done', branched: 'done', stopped: 'done', called: 'done' },
  ...{ waiting: 'waiting', calling: 'waiting', failed: 'failed', skipped: 'skipped' },
};

export const outcomeOf = (outcome: string): Outcome => outcomes[outcome] ?? 'done';

/** By the ids of the steps; the last attempt of a step counts. */
export const wayOf = (
  steps: readonly Pick<AutomationRunStep, 'step_id' | 'outcome'>[],
): ReadonlyMap<string, Outcome> =>
  new Map(steps.map(({ step_id: id, outcome }) => [id, outcomeOf(outcome)]));
