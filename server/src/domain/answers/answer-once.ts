// Answers kept for 24 hours under the client's Idempotency-Key: a place is taken before the request
// is carried out, and holds the answer afterwards. Leads keep theirs in their own transaction.
import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';

export interface AnswerPlace {
  workspaceId: string;
  /** The key, or the member, who asks. */
  askedBy: string;
  idempotencyKey: string;
  fingerprint: Buffer;
}

export interface KeptAnswer {
  status: number;
  body: string;
  /** Of the record that it shows; null where it shows none. */
  etag: string | null;
}

type Pool = Pick<Database['pool'], 'query'>;

/** A place without an answer yet. */
const running = 0;

// A place that stands without an answer for a minute was left by a program that stopped.
const take = {
  name: 'take-answer-place',
  text: `insert into remembered_answers as a
      (workspace_id, key_id, idempotency_key, fingerprint, status, body)
    values ($1, $2, $3, $4, ${running}, '')
    on conflict (workspace_id, key_id, idempotency_key) do update set
      fingerprint = excluded.fingerprint, status = ${running}, body = '', etag = null, created_at = now()
    where a.created_at <= now() - interval '24 hours'
      or (a.status = ${running} and a.created_at <= now() - interval '1 minute')
    returning true as taken`,
};
const find = {
  name: 'find-answer',
  text: `select fingerprint, status, body, etag from remembered_answers
    where workspace_id = $1 and key_id = $2 and idempotency_key = $3`,
};
const keep = {
  name: 'keep-answer',
  text: `update remembered_answers set status = $4, body = $5, etag = $6
    where workspace_id = $1 and key_id = $2 and idempotency_key = $3`,
};
const leave = {
  name: 'leave-answer-place',
  text: `delete from remembered_answers
    where workspace_id = $1 and key_id = $2 and idempotency_key = $3 and status = ${running}`,
};

const placeOf = ({ workspaceId, askedBy, idempotencyKey }: AnswerPlace) => [
  workspaceId,
  askedBy,
  idempotencyKey,
];

/** The answer that was given already, or null when the place is now taken for this request. */
export async function takeAnswerPlace(pool: Pool, place: AnswerPlace): Promise<KeptAnswer | null> {
  const values = placeOf(place);
  const taken = await pool.query({ ...take, values: [...values, place.fingerprint] });
  if (taken.rows.length > 0) return null;
  const { rows } = await pool.query<KeptAnswer & { fingerprint: Buffer }>({ ...find, values });
  const [kept] = rows;
  // It was left between the two statements: as if it had not been there.
  if (kept === undefined) return takeAnswerPlace(pool, place);
  if (!kept.fingerprint.equals(place.fingerprint)) {
    throw new DomainError(
      'idempotency_mismatch',
      'This Idempotency-Key was used with another request body.',
    );
  }
  if (kept.status === running) {
    throw new DomainError(
      'idempotency_running',
      'The first request with this Idempotency-Key still runs.',
      { retryAfterSeconds: 1 },
    );
  }
  return { status: kept.status, body: kept.body, etag: kept.etag };
}

export async function keepAnswer(pool: Pool, place: AnswerPlace, answer: KeptAnswer) {
  await pool.query({
    ...keep,
    values: [...placeOf(place), answer.status, answer.body, answer.etag],
  });
}

/** The request failed: another with the same key begins anew. */
export async function leaveAnswerPlace(pool: Pool, place: AnswerPlace): Promise<void> {
  await pool.query({ ...leave, values: placeOf(place) });
}
