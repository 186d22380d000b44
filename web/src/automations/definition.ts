// The definition of an automation, and its edits. A place is a list of steps, `steps` or
// `steps.2.yes`, as the server names it in problems, and an index in it. Pure.
import type { Automation } from '@inlet/sdk';

export type Settings = Record<string, unknown>;

export interface Step extends Settings {
  id: string;
  type: string;
  yes?: Step[];
  no?: Step[];
}

export interface Trigger extends Settings {
  type: string;
}

export interface Condition extends Settings {
  field: string;
  operator: string;
  value?: unknown;
  from?: unknown;
  to?: unknown;
}

export interface Definition {
  trigger: Trigger;
  conditions: Condition[];
  steps: Step[];
}

export interface Draft extends Definition {
  name: string;
}

export interface Place {
  list: string;
  index: number;
}

export const ways = ['yes', 'no'] as const;

export const draftOf = ({
  name,
  trigger,
  conditions,
  steps,
}: Pick<Automation, 'name' | 'trigger' | 'conditions' | 'steps'>): Draft => ({
  ...{ name, trigger: trigger as Trigger },
  ...{ conditions: conditions as Condition[], steps: steps as Step[] },
});

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

type MapList = (steps: Step[], list: string) => Step[];

/** Maps every list of steps, the inner ones first. */
function mapLists(steps: readonly Step[], map: MapList, list = 'steps'): Step[] {
  const mapped = steps.map((step, index) => {
    if (step.type !== 'branch') return step;
    const inner = ways.map((way) => [
      way,
      mapLists(step[way] ?? [], map, `${list}.${index}.${way}`),
    ]);
    return { ...step, ...Object.fromEntries(inner) };
  });
  return map(mapped, list);
}

export interface FoundStep extends Place {
  step: Step;
  path: string;
}

/** All steps, as one reads them. */
export function allSteps(steps: readonly Step[], list = 'steps'): FoundStep[] {
  return steps.flatMap((step, index) => {
    const path = `${list}.${index}`;
    const inner =
      step.type === 'branch'
        ? ways.flatMap((way) => allSteps(step[way] ?? [], `${path}.${way}`))
        : [];
    return [{ step, path, list, index }, ...inner];
  });
}

export const findStep = (steps: readonly Step[], id: string): FoundStep | undefined =>
  allSteps(steps).find(({ step }) => step.id === id);

export const insertStep = (steps: readonly Step[], { list, index }: Place, step: Step): Step[] =>
  mapLists(steps, (items, at) => (at === list ? items.toSpliced(index, 0, step) : items));

export const replaceStep = (steps: readonly Step[], next: Step): Step[] =>
  mapLists(steps, (items) => items.map((step) => (step.id === next.id ? next : step)));

export const removeStep = (steps: readonly Step[], id: string): Step[] =>
  mapLists(steps, (items) => items.filter((step) => step.id !== id));

/** Unchanged when the place is within the step itself. */
export function moveStep(steps: readonly Step[], id: string, place: Place): Step[] {
  const found = findStep(steps, id);
  const isInside = found && `${place.list}.`.startsWith(`${found.path}.`);
  if (found === undefined || isInside) return [...steps];
  const marked: Step = { id: '', type: 'moved' };
  // The lists keep their paths while the step is still there.
  const withMark = insertStep(steps, place, marked);
  return mapLists(removeStep(withMark, id), (items) =>
    items.map((step) => (step === marked ? found.step : step)),
  );
}

/** One place up or down in its list. */
export function moveBy(steps: readonly Step[], id: string, by: -1 | 1): Step[] {
  const found = findStep(steps, id);
  if (found === undefined) return [...steps];
  const { list, index } = found;
  return index + by < 0
    ? [...steps]
    : moveStep(steps, id, { list, index: by < 0 ? index - 1 : index + 2 });
}

/** A copy with ids of its own. */
export function copyStep(step: Step, newId: () => string): Step {
  const inner = ways
    .filter((way) => step[way] !== undefined)
    .map((way) => [way, (step[way] ?? []).map((one) => copyStep(one, newId))]);
  return { ...step, ...Object.fromEntries(inner), id: newId() };
}

type Problems = Readonly<Record<string, string>>;

/** Those of a step or the trigger by the names of its settings; those of inner steps are theirs. */
export function problemsAt(problems: Problems, path: string): Record<string, string> {
  const start = `${path}.`;
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([at]) => at.startsWith(start))
      .map(([at, problem]) => [at.slice(start.length), problem] as const)
      .filter(([name]) => !/^(yes|no)\.\d/.test(name)),
  );
}

/** The problems of the trigger's card: its settings and the conditions of the automation. */
export const triggerProblems = (problems: Problems): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(problemsAt(problems, 'trigger')),
    ...Object.entries(problems).filter(([at]) => at.startsWith('conditions')),
  ]);
