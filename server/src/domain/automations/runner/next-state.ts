// The state of a run after a step. Pure.
import type { CompiledStep } from '../definition/compile.ts';
import {
  maxDepth,
  type OpenRun,
  type RunError,
  type RunResults,
  type RunState,
} from '../runs/run.ts';
import type { StepOutcome } from '../steps/step.ts';

/** The part of a run that the runner changes. */
export interface RunProgress {
  state: RunState;
  stepId: string | null;
  stepCount: number;
  wakeAt: Date | null;
  waitsFor: string | null;
  waitsSince: number | null;
  attempts: number;
  error: RunError | null;
  results: RunResults;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** The pauses before a failed step is done again. */
const retryPauses: readonly number[] = [10 * second, minute, 10 * minute, hour, 6 * hour];
/** A call that takes longer was lost with its process. */
const callLeaseMs = 90 * second;

export const progressOf = (run: OpenRun, at: Date): RunProgress => {
  const { state, stepId, stepCount, waitsFor, waitsSince, attempts, results } = run;
  return {
    state,
    stepId,
    stepCount,
    wakeAt: at,
    waitsFor,
    waitsSince,
    attempts,
    results,
    error: null,
  };
};

export interface StepEnd {
  compiled: CompiledStep;
  outcome: StepOutcome;
  at: Date;
  lastEvent: number;
}

export function nextState(before: RunProgress, end: StepEnd): RunProgress {
  const { compiled, outcome, at } = end;
  const after = { ...before, stepCount: before.stepCount + 1 };
  switch (outcome.outcome) {
    case 'done':
    case 'skipped':
      return goTo(after, compiled.next, at);
    case 'branched':
      return goTo(after, compiled.ways?.[outcome.way] ?? null, at);
    case 'stopped':
      return goTo(after, null, at);
    case 'waiting': {
      const { wakeAt, waitsFor } = outcome;
      return { ...after, state: 'waiting', wakeAt, waitsFor, waitsSince: end.lastEvent };
    }
    case 'postponed':
      return { ...after, ...ended, state: 'waiting', wakeAt: outcome.wakeAt, attempts: 0 };
    case 'calling':
      return { ...before, state: 'calling', wakeAt: new Date(at.getTime() + callLeaseMs) };
    case 'failed':
      return failed(after, outcome, at);
  }
}

/** After a wait: the step that waited is over. */
export function resume(before: RunProgress, compiled: CompiledStep, at: Date): RunProgress {
  const stepId = before.stepId ?? '';
  const ended = before.results[stepId] ?? { result: before.waitsFor === null ? 'time' : 'timeout' };
  return goTo({ ...before, results: { ...before.results, [stepId]: ended } }, compiled.next, at);
}

export function failed(
  before: RunProgress,
  { error, mayRetry }: { error: RunError; mayRetry: boolean },
  at: Date,
): RunProgress {
  const pause = mayRetry ? retryPauses[before.attempts] : undefined;
  if (pause === undefined) return { ...before, ...ended, state: 'failed', error };
  const wakeAt = new Date(at.getTime() + pause);
  return { ...before, state: 'waiting', wakeAt, attempts: before.attempts + 1, error };
}

/** Automations that start each other may do so without end. */
export const tooDeep = (before: RunProgress): RunProgress => ({
  ...{ ...before, ...ended, state: 'failed' },
  error: {
    code: 'chain_too_deep',
    message: `More than ${maxDepth} automations started each other: this may be a loop.`,
  },
});

const ended = { wakeAt: null, waitsFor: null, waitsSince: null } as const;

export function goTo(before: RunProgress, stepId: string | null, at: Date): RunProgress {
  const clear = { ...before, ...ended, stepId, attempts: 0, error: null };
  return stepId === null
    ? { ...clear, state: 'finished' }
    : { ...clear, state: 'ready', wakeAt: at };
}
