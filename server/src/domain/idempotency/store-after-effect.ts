// Idempotency for an effect outside the database, which shares no transaction with its record. The
// key is reserved first, so that a concurrent repeat is rejected. After a crash a repeat may run the
// effect a second time.
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
  const reservedAt = await db.transaction().execute((within) => reserveKey(within, key));
  const response = await effect().catch(async (error: unknown) => {
    // The caller gets the error of the effect. A reservation that could not be released expires.
    await releaseKey(db, key, reservedAt).catch(() => {});
    throw error;
  });
  // When this fails, the reservation keeps an immediate repeat from running the effect again.
  await storeResponse(db, key, seal(response));
  return response;
}

/** Returns the time of the reservation as text, because a Date has no microseconds. */
async function reserveKey(db: Kysely<Tables>, key: RecordKey): Promise<string> {
  await beginOnce(db, key);
  await storeResponse(db, key, { status: running, body: '', etag: null });
  const { reservedAt } = await db
    .selectFrom('idempotency_records')
    .select(sql<string>`created_at::text`.as('reservedAt'))
    .where(isOfKey(key))
    .executeTakeFirstOrThrow();
  return reservedAt;
}

/** Lets a repeat start over. Keeps the reservation of a repeat that replaced an expired one. */
async function releaseKey(db: Kysely<Tables>, key: RecordKey, reservedAt: string): Promise<void> {
  await db
    .deleteFrom('idempotency_records')
    .where(isOfKey(key))
    .where('status', '=', running)
    .where(sql<boolean>`created_at = ${reservedAt}::timestamptz`)
    .execute();
}

const isOfKey = ({ workspaceId, requesterId, idempotencyKey }: RecordKey) =>
  sql<boolean>`workspace_id = ${workspaceId} and key_id = ${requesterId}
    and idempotency_key = ${idempotencyKey}`;
