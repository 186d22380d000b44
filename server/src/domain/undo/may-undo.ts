// Who may undo a cause, and when. Pure.
import { DomainError } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import { allows } from '../keys/scopes.ts';
import type { Cause } from './cause-queries.ts';
import { refuseMissingScopes } from './undo-scopes.ts';

const retentionMs = 30 * 86_400_000;

type Undoer = Pick<RequestContext, 'actor' | 'scopes'>;

export const undoUntil = ({ at }: Pick<Cause, 'at'>): Date => new Date(at.getTime() + retentionMs);

const isOwn = ({ actor }: Undoer, { actor: other }: Pick<Cause, 'actor'>): boolean =>
  actor.type === other.type && actor.id === other.id;

/** Owners, admins and keys with every scope may undo the changes of others. */
export function refuseOthers(undoer: Undoer, cause: Pick<Cause, 'actor'>): void {
  if (isOwn(undoer, cause) || allows(undoer.scopes ?? new Set(), '*')) return;
  throw new DomainError('forbidden', 'You may undo only your own changes.');
}

export function refuseUndone(
  { state, undoneBy, at }: Pick<Cause, 'state' | 'undoneBy' | 'at'>,
  now: Date,
): void {
  if (undoneBy !== null) throw new DomainError('conflict', 'The change was undone already.');
  if (state === 'running') {
    throw new DomainError('conflict', 'The change still runs: cancel it, or wait for its end.');
  }
  if (undoUntil({ at }) < now) {
    throw new DomainError('conflict', 'A change can be undone for 30 days; this one is older.');
  }
}

type UndoableCause = Pick<Cause, 'actor' | 'at' | 'events' | 'types' | 'state' | 'undoneBy'>;

export function mayUndo(undoer: Undoer, cause: UndoableCause, now: Date): boolean {
  // The route needs this scope, whatever the cause changed.
  if (cause.events === 0 || !allows(undoer.scopes ?? new Set(), 'write:leads')) return false;
  try {
    refuseOthers(undoer, cause);
    refuseUndone(cause, now);
    refuseMissingScopes(undoer.scopes, cause.types);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
