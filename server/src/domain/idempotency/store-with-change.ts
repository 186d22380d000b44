// Stores the response to a change in the transaction of the change: a crash leaves both or none.
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { WriteHooks } from '../events/write-hooks.ts';
import {
  AlreadyStored,
  findResponse,
  lockKey,
  type RecordKey,
  relockKey,
  type StoredResponse,
  storeResponse,
} from './idempotency-record.ts';

export function storeWithChange<Result>(
  key: RecordKey,
  respond: (db: Kysely<Tables>, result: Result) => Promise<StoredResponse>,
): WriteHooks<Result> {
  return {
    begin: (db) => beginOnce(db, key),
    async resume(db) {
      await relockKey(db, key);
      await throwIfStored(db, key);
    },
    async complete(db, result) {
      await storeResponse(db, key, await respond(db, result));
    },
  };
}

/** Looks the response up after locking the key, to see what the previous holder committed. */
export async function beginOnce(db: Kysely<Tables>, key: RecordKey): Promise<void> {
  await lockKey(db, key);
  await throwIfStored(db, key);
}

async function throwIfStored(db: Kysely<Tables>, key: RecordKey): Promise<void> {
  const stored = await findResponse(db, key);
  if (stored !== null) throw new AlreadyStored(stored);
}
