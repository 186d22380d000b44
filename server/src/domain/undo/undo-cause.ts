import { newId } from '../../platform/ids.ts';
import { DomainError } from '../errors.ts';
import { recordCause } from '../events/causes.ts';
import type { Actor } from '../events/event.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { allows } from '../keys/scopes.ts';
import { type Cause, findCause, markUndone, numbersOf, readHistory } from './cause-queries.ts';
import { beginLargeUndo } from './large-undo.ts';
import { planUndo, type UndoPlan } from './plan-undo.ts';
import { revertCounted } from './revert-all.ts';
import type { Skipped, UndoDeps, UndoRun } from './undo-run.ts';
import { refuseMissingScopes } from './undo-scopes.ts';

export interface Undone {
  causeId: string;
  /** The number of records that the undo changed. */
  count: number;
  skipped: (Skipped & { number: number | null })[];
  /** A job reverts what is too much for one transaction. */
  running: boolean;
}

const retentionMs = 30 * 86_400_000;
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
    const cause = await findCause(db, workspaceId, undoneId, maxEvents);
    if (cause === undefined) throw new DomainError('not_found', 'There is no such change.');
    refuseOthers(request, cause);
    refuseUndone(cause, at);
    if (cause.events > maxEvents) {
      await beginLargeUndo(request, write, { id: causeId, undoes: undoneId, cause });
      return { causeId, count: 0, skipped: [], running: true };
    }
    const plan = planUndo(undoneId, await readHistory(db, workspaceId, undoneId));
    refuseWithoutScopes(request, plan);
    const { run, count } = await revertCounted(deps, { workspaceId, actor }, write, plan);
    const written = { workspaceId, at, count };
    await recordCause(db, { ...written, id: causeId, kind: 'undo', actor, undoes: undoneId });
    if (cause.hasRow) await markUndone(db, workspaceId, undoneId, causeId);
    else {
      const { actor, at } = cause;
      const records = plan.records.length;
      const undone = { id: undoneId, kind: 'change', actor, at, undoneBy: causeId } as const;
      await recordCause(db, { ...written, ...undone, count: records });
    }
    const skipped = await withNumbers(run, plan);
    return { causeId, count, skipped, running: false };
  });
}

/** Owners, admins and keys with every scope may undo the changes of others. */
function refuseOthers({ actor, scopes }: ChangeRequest<never>, cause: Cause): void {
  const isSame = (one: Actor, other: Actor) => one.type === other.type && one.id === other.id;
  if (isSame(actor, cause.actor) || allows(scopes ?? new Set(), '*')) return;
  throw new DomainError('forbidden', 'You may undo only your own changes.');
}

function refuseUndone({ undoneBy, at }: Cause, now: Date): void {
  if (undoneBy !== null) throw new DomainError('conflict', 'The change was undone already.');
  if (at.getTime() < now.getTime() - retentionMs) {
    throw new DomainError('conflict', 'A change can be undone for 30 days; this one is older.');
  }
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
