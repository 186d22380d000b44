// Reports an edit that was not saved: a refusal with what was typed, or a conflict with both values.
import type { Edit } from './edit.ts';
import { Conflict } from './save-edit.ts';
import { showConflict, showRefusal } from './tell-failure.tsx';

export interface EditWords<Shown> {
  /** The label of a field, and its value in words. */
  words: (field: keyof Shown, record: Shown) => { field: string; value: string };
  /** The name of the last person who changed the record. */
  changedBy: (record: Shown) => Promise<string | undefined>;
}

export async function reportUnsaved<Body, Shown extends object>(
  edit: Edit<Body, Shown>,
  error: unknown,
  { words, changedBy }: EditWords<Shown>,
  save: (edit: Edit<Body, Shown>) => void,
): Promise<void> {
  if (!(error instanceof Conflict)) {
    const [first] = Object.keys(edit.shown) as (keyof Shown)[];
    const typed = first && words(first, { ...edit.base, ...edit.shown });
    return showRefusal(error, typed, () => save(edit));
  }
  const { field, current } = error as Conflict<Shown>;
  const mine = words(field, { ...current, ...edit.shown });
  showConflict({
    who: await changedBy(current).catch(() => undefined),
    field: mine.field,
    mine: mine.value,
    theirs: words(field, current).value,
    onKeepMine: () => save({ ...edit, base: current }),
  });
}
