// Who asks for something to be done, and in which workspace.
import { DomainError } from '../errors.ts';
import type { Actor } from './event.ts';
import type { WriteHooks } from './write-hooks.ts';

export interface RequestContext {
  workspaceId: string;
  actor: Actor;
  /** What whoever asks may do. A key hands on no more than that. */
  scopes?: ReadonlySet<string> | undefined;
  /** The record is changed only while it is of one of these versions; left out, whatever it is. */
  ifVersion?: readonly number[] | undefined;
  /** Whoever asks deletes nothing but notes and tasks of their own. */
  ownOnly?: boolean | undefined;
}

/** Of a change whose result the response is made of. */
export interface ChangeRequest<in Result> extends RequestContext {
  hooks?: WriteHooks<Result> | undefined;
}

export function checkVersion(
  { ifVersion }: RequestContext,
  { version }: { version: number },
): void {
  if (ifVersion === undefined || ifVersion.includes(version)) return;
  throw new DomainError(
    'stale',
    `The record was changed meanwhile and is at version ${version}: read it again.`,
  );
}

/** `madeBy` is the id of the key or the member who made the record. */
export function checkOwn({ ownOnly, actor }: RequestContext, madeBy: string | null): void {
  if (ownOnly !== true || madeBy === actor.id) return;
  throw new DomainError('forbidden', 'Your role deletes only what you made yourself.');
}
