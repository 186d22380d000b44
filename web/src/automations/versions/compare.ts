// What differs between two versions of a definition, step by step. Pure.
import { allSteps, type Definition, isSame, type Step } from '../definition.ts';

export interface Difference {
  change: 'added' | 'removed' | 'changed' | 'moved';
  /** Undefined for the trigger and its conditions. */
  step?: Step;
}

export function compare(before: Definition, after: Definition): Difference[] {
  const isTriggerSame =
    isSame(before.trigger, after.trigger) && isSame(before.conditions, after.conditions);
  const [old, now] = [allSteps(before.steps), allSteps(after.steps)];
  const oldById = new Map(old.map((found) => [found.step.id, found]));
  const ids = new Set(now.map(({ step }) => step.id));
  return [
    ...(isTriggerSame ? [] : [{ change: 'changed' as const }]),
    ...now.flatMap(({ step, path }): Difference[] => {
      const former = oldById.get(step.id);
      if (former === undefined) return [{ change: 'added', step }];
      if (!isSame(own(former.step), own(step))) return [{ change: 'changed', step }];
      return former.path === path ? [] : [{ change: 'moved', step }];
    }),
    ...old
      .filter(({ step }) => !ids.has(step.id))
      .map(({ step }): Difference => ({ change: 'removed', step })),
  ];
}

/** A step without those within it. */
function own({ yes: _yes, no: _no, ...settings }: Step): object {
  return settings;
}
