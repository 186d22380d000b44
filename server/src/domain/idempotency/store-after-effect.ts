// An effect outside the database shares no transaction with its record. The key is reserved first,
// so that a second request is refused meanwhile; after a crash the effect may happen once more.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import {
  type RecordKey,
  running,
  type StoredResponse,
  storeResponse,
} from './idempotency-record.ts';
import { beginOnce } from './store-with-change.ts';

export async function storeAfterEffect(
  db: Kysely<Tables>,
  key: RecordKey,
  effect: () => Promise<StoredResponse>,
  seal: (response: StoredResponse) => StoredResponse,
): Promise<StoredResponse> {
  await db.transaction().execute(async (within) => {
    await beginOnce(within, key);
    await storeResponse(within, key, { status: running, body: '', etag: null });
  });
  try {
    const response = await effect();
    await storeResponse(db, key, seal(response));
    return response;
  } catch (error) {
    await releaseKey(db, key);
    throw error;
  }
}

/** The request failed: another with the same key begins anew. */
async function releaseKey(
  db: Kysely<Tables>,
  { workspaceId, requesterId, idempotencyKey }: RecordKey,
): Promise<void> {
  await sql`
    delete from remembered_answers
    where workspace_id = ${workspaceId} and key_id = ${requesterId}
      and idempotency_key = ${idempotencyKey} and status = ${running}`.execute(db);
}
