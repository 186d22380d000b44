import { newId } from '../../platform/ids.ts';
import { DomainError } from '../errors.ts';
import { recordCause } from '../events/causes.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { findCause, markUndone, numbersOf, readHistory } from './cause-queries.ts';
import { beginLargeUndo } from './large-undo.ts';
import { refuseOthers, refuseUndone } from './may-undo.ts';
import { planUndo, type UndoPlan } from './plan-undo.ts';
import { revertCounted } from './revert-all.ts';
import { type Skipped, skippedRecords, type UndoDeps, type UndoRun } from './undo-run.ts';
import { refuseMissingScopes } from './undo-scopes.ts';

export interface Undone {
  causeId: string;
  /** The number of records that the undo changed. */
  count: number;
  skipped: (Skipped & { number: number | null })[];
  /** A job reverts what is too much for one transaction. */
  running: boolean;
}

// A bulk edit of 1,000 leads has at most three events for each.
const maxEvents = 5_000;

/**
 * Reverts all that a cause changed, in one transaction or, when it is large, by a job: as a cause of its
 * own, which can be undone in turn. It leaves alone what was changed again since.
 */
export async function undoCause(
  deps: UndoDeps,
  request: ChangeRequest<Undone>,
  undoneId: string,
): Promise<Undone> {
  const { workspaceId, actor, causeId: causeOf = newId } = request;
  const causeId = causeOf();
  return writeInWorkspace(deps, { ...request, causeId: () => causeId }, async (write) => {
    const { db, at } = write;
    const cause = await findCause(db, workspaceId, undoneId);
    if (cause === undefined) throw new DomainError('not_found', 'There is no such change.');
    refuseOthers(request, cause);
    refuseUndone(cause, at);
    if (cause.events > maxEvents) {
      await beginLargeUndo(request, write, { id: causeId, undoes: undoneId, cause });
      return { causeId, count: 0, skipped: [], running: true };
    }
    const plan = planUndo(undoneId, await readHistory(db, workspaceId, undoneId));
    refuseWithoutScopes(request, plan);
    const { run, count, subjects } = await revertCounted(deps, { workspaceId, actor }, write, plan);
    const skipped = await withNumbers(run, plan);
    await recordCause(db, {
      ...{ workspaceId, id: causeId, kind: 'undo', actor, at, subjects, undoes: undoneId },
      skipped: skippedRecords(run),
    });
    await markUndone(db, workspaceId, { id: undoneId, cause, undoneBy: causeId });
    return { causeId, count, skipped, running: false };
  });
}

/** An undo writes each record that it reverts. */
function refuseWithoutScopes({ scopes }: ChangeRequest<never>, { records, uncovered }: UndoPlan) {
  if (records.length === 0 && uncovered.length > 0) {
    throw new DomainError('conflict', 'A change of this kind cannot be undone.');
  }
  refuseMissingScopes(
    scopes,
    records.map(({ type }) => type),
  );
}

async function withNumbers(
  { write, context, skipped }: UndoRun,
  { records }: UndoPlan,
): Promise<Undone['skipped']> {
  const nested = new Map(records.map(({ id, existence }) => [id, existence?.facts.number]));
  const ids = [...new Set(skipped.map(({ id }) => id))];
  const numbers = await numbersOf(write.db, context.workspaceId, ids);
  return skipped.map((one) => {
    const number = numbers.get(one.id) ?? nested.get(one.id);
    return { ...one, number: typeof number === 'number' ? number : null };
  });
}
