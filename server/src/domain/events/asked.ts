// Who asks for something to be done, and in which workspace.
import { DomainError } from '../errors.ts';
import type { Actor } from './event.ts';

export interface Asked {
  workspaceId: string;
  actor: Actor;
  /** The record is changed only while it is of one of these versions; left out, whatever it is. */
  ifVersion?: readonly number[] | undefined;
}

export function checkVersion({ ifVersion }: Asked, { version }: { version: number }): void {
  if (ifVersion === undefined || ifVersion.includes(version)) return;
  throw new DomainError(
    'stale',
    `The record was changed meanwhile and is at version ${version}: read it again.`,
  );
}
