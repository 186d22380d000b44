// Hooks that run in the transaction of a change, so that their writes commit or roll back with it.
import type { Transaction } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

export interface WriteHooks<in Result> {
  /** Runs before the workspace is locked. Throws to reject the change. */
  begin: (db: Transaction<Tables>) => Promise<void>;
  /** Replaces `begin` from the second transaction of a change on. */
  resume: (db: Transaction<Tables>) => Promise<void>;
  /** Runs after the change and its events, just before the commit. */
  complete: (db: Transaction<Tables>, result: Result) => Promise<void>;
}
