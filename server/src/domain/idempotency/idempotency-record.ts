// Responses stored for 24 hours under the client's Idempotency-Key, so that a repeated request gets
// the first response again. Lead capture stores its records in its own batch, in the same table.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';

/** Identifies a request: equal values are a repeat of the same request. */
export interface IdempotencyKey {
  /** The API key, or the member, that sent it. */
  requesterId: string;
  idempotencyKey: string;
  /** The hash of the method, the URL and the body. */
  fingerprint: Buffer;
}

export interface RecordKey extends IdempotencyKey {
  workspaceId: string;
}

export interface StoredResponse {
  status: number;
  body: string;
  /** The ETag of the record in the response; null when it contains none. */
  etag: string | null;
  /** The cause of the change; absent for responses that name none. */
  causeId?: string | null;
}

/** Another request with the key completed first; its response is also the response to this one. */
export class AlreadyStored extends Error {
  readonly response: StoredResponse;

  constructor(response: StoredResponse) {
    super('The request already has a stored response.');
    this.response = response;
  }
}

/** The status of a record that has no response yet. */
export const running = 0;

/** Null when no response is stored. Throws when the key belongs to another or a running request. */
export async function findResponse(
  db: Kysely<Tables>,
  { workspaceId, requesterId, idempotencyKey, fingerprint }: RecordKey,
): Promise<StoredResponse | null> {
  // A record without a response for a minute was left by a process that stopped.
  const { rows } = await sql<StoredResponse & { fingerprint: Buffer }>`
    select fingerprint, status, body, etag, cause_id as "causeId" from idempotency_records
    where workspace_id = ${workspaceId} and key_id = ${requesterId}
      and idempotency_key = ${idempotencyKey} and created_at > now() - interval '24 hours'
      and (status <> ${running} or created_at > now() - interval '1 minute')`.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  if (!found.fingerprint.equals(fingerprint)) throw idempotencyMismatch();
  if (found.status === running) throw stillRunning();
  const { status, body, etag, causeId = null } = found;
  return { status, body, etag, causeId };
}

/** Locks the key until the transaction ends. Throws at once when another request holds the lock. */
export async function lockKey(db: Kysely<Tables>, key: RecordKey): Promise<void> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${lockNumber(key)}) as locked`.execute(db);
  if (!rows[0]?.locked) throw stillRunning();
}

/** For a later transaction of the same request: waits for a repeat that holds the lock. */
export async function relockKey(db: Kysely<Tables>, key: RecordKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber(key)})`.execute(db);
}

function lockNumber({ workspaceId, requesterId, idempotencyKey }: RecordKey): RawBuilder<string> {
  return sql`hashtextextended(${`idempotency ${workspaceId} ${requesterId} ${idempotencyKey}`}, 0)`;
}

/** The statement that writes records, without their values. A record replaces an older one. */
export const insertRecords = `
  insert into idempotency_records
    (workspace_id, key_id, idempotency_key, fingerprint, status, body, etag, cause_id)`;
export const replaceOlder = `
  on conflict (workspace_id, key_id, idempotency_key) do update set
    fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body,
    etag = excluded.etag, cause_id = excluded.cause_id, created_at = now()`;

export async function storeResponse(
  db: Kysely<Tables>,
  { workspaceId, requesterId, idempotencyKey, fingerprint }: RecordKey,
  { status, body, etag, causeId = null }: StoredResponse,
): Promise<void> {
  await sql`
    ${sql.raw(insertRecords)}
    values (${workspaceId}, ${requesterId}, ${idempotencyKey}, ${fingerprint}, ${status}, ${body},
      ${etag}, ${causeId})
    ${sql.raw(replaceOlder)}`.execute(db);
}

export const idempotencyMismatch = () =>
  new DomainError(
    'idempotency_mismatch',
    'This Idempotency-Key was used with another request body.',
  );

const stillRunning = () =>
  new DomainError(
    'idempotency_running',
    'The first request with this Idempotency-Key still runs.',
    { retryAfterSeconds: 1 },
  );
