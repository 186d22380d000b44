// Steps that join the transaction of a change: what they write is there exactly when the change is.
import type { Transaction } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

export interface WriteHooks<in Result> {
  /** Before the workspace is locked. It throws to refuse the change. */
  begin: (db: Transaction<Tables>) => Promise<void>;
  /** In the place of `begin` from the second transaction on, where the change has several. */
  resume: (db: Transaction<Tables>) => Promise<void>;
  /** After the change and its events, just before the commit. */
  complete: (db: Transaction<Tables>, result: Result) => Promise<void>;
}
