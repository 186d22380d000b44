// Undo and redo of a draft. Changes of one setting, as one types, are one step. Pure.

export interface History<State> {
  past: readonly State[];
  now: State;
  future: readonly State[];
  /** What was changed last. */
  edited?: string | undefined;
}

const maxPast = 100;

export const startHistory = <State>(now: State): History<State> => ({ past: [], now, future: [] });

export function record<State>(
  { past, now, edited }: History<State>,
  next: State,
  edit?: string,
): History<State> {
  const goesOn = edit !== undefined && edit === edited;
  return {
    past: goesOn ? past : [...past, now].slice(-maxPast),
    now: next,
    future: [],
    edited: edit,
  };
}

export function undo<State>(history: History<State>): History<State> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future] };
}

export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future };
}
