// What differs between two versions of a definition, step by step. Pure.
import {
  allSteps,
  type Definition,
  type FoundStep,
  isSame,
  type Step,
  ways,
} from '../definition.ts';

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
  const kept = keptInPlace(before.steps, after.steps);
  return [
    ...(isTriggerSame ? [] : [{ change: 'changed' as const }]),
    ...now.flatMap(({ step }): Difference[] => {
      const former = oldById.get(step.id);
      if (former === undefined) return [{ change: 'added', step }];
      if (!isSame(own(former.step), own(step))) return [{ change: 'changed', step }];
      return kept.has(step.id) ? [] : [{ change: 'moved', step }];
    }),
    ...old
      .filter(({ step }: FoundStep) => !ids.has(step.id))
      .map(({ step }): Difference => ({ change: 'removed', step })),
  ];
}

/** A step without those within it. */
function own({ yes: _yes, no: _no, ...settings }: Step): object {
  return settings;
}

/** The steps that stay in their list, in the order of the others there. */
function keptInPlace(before: readonly Step[], after: readonly Step[]): Set<string> {
  const idsBefore = before.map(({ id }) => id);
  const places = after.map(({ id }) => idsBefore.indexOf(id));
  const kept = longestRising(places).flatMap((at) => after[at]?.id ?? []);
  const within = after.flatMap((step) => {
    const former = before.find(({ id }) => id === step.id);
    if (former === undefined) return [];
    return ways.flatMap((way) => [...keptInPlace(former[way] ?? [], step[way] ?? [])]);
  });
  return new Set([...kept, ...within]);
}

/** The indexes of the longest rising subsequence of the places; −1 is none. */
function longestRising(places: readonly number[]): number[] {
  let longest: number[] = [];
  const endingAt: number[][] = [];
  places.forEach((place, at) => {
    const before = places
      .slice(0, at)
      .map((one, index) => (one !== -1 && one < place ? (endingAt[index] ?? []) : []))
      .reduce((best, one) => (one.length > best.length ? one : best), []);
    endingAt.push(place === -1 ? [] : [...before, at]);
    if ((endingAt[at]?.length ?? 0) > longest.length) longest = endingAt[at] ?? [];
  });
  return longest;
}
