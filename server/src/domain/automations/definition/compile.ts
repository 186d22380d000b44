// The steps of a definition as a chart: each knows its next one, so that a position in nested branches
// is the id of a step. Pure.
import type { Step } from '../automation.ts';

export interface CompiledStep {
  step: Step;
  /** The step after it; null at the end. Of a branch, where its ways meet again. */
  next: string | null;
  /** The first step of each way of a branch. */
  ways?: Record<'yes' | 'no', string | null>;
}

export interface Chart {
  first: string | null;
  steps: ReadonlyMap<string, CompiledStep>;
}

export function compile(steps: readonly Step[]): Chart {
  const compiled = new Map<string, CompiledStep>();
  return { first: add(steps, null, compiled), steps: compiled };
}

/** Returns the first step of the list, or the one after it when it is empty. */
function add(
  steps: readonly Step[],
  after: string | null,
  compiled: Map<string, CompiledStep>,
): string | null {
  let next = after;
  for (const step of steps.toReversed()) {
    compiled.set(step.id, {
      step,
      next,
      ...(step.type === 'branch' && waysOf(step, next, compiled)),
    });
    next = step.id;
  }
  return next;
}

function waysOf(
  step: Step,
  after: string | null,
  compiled: Map<string, CompiledStep>,
): Pick<CompiledStep, 'ways'> {
  const way = (name: 'yes' | 'no') => add((step[name] ?? []) as Step[], after, compiled);
  return { ways: { yes: way('yes'), no: way('no') } };
}
