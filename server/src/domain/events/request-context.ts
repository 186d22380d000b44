// The context of a request: its workspace, its actor and its preconditions.
import { DomainError } from '../errors.ts';
import type { Actor } from './event.ts';
import type { WriteHooks } from './write-hooks.ts';

export interface RequestContext {
  workspaceId: string;
  actor: Actor;
  /** The session of a person who is signed in. */
  sessionId?: string | undefined;
  /** The id that the events of all changes of this request share. */
  causeId?: (() => string) | undefined;
  /** The scopes of the requester. A key can grant no more than these. */
  scopes?: ReadonlySet<string> | undefined;
  /** Optimistic concurrency: the record must have one of these versions. Defaults to any. */
  ifVersion?: readonly number[] | undefined;
  /** The requester may delete only notes, calls and tasks that they created. */
  ownOnly?: boolean | undefined;
}

/** The context of a change; its hooks build the response from the result. */
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

/** `authorId` is the key or member that created the record. */
export function checkOwn({ ownOnly, actor }: RequestContext, authorId: string | null): void {
  if (ownOnly !== true || authorId === actor.id) return;
  throw new DomainError('forbidden', 'Your role may delete only records that you created.');
}
