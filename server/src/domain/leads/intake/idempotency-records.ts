// Answers kept for 24 hours under the client's Idempotency-Key, in the transaction of the lead: a
// request that is sent again is answered as it was the first time, whatever happened in between.
import type { Queries } from '../../../platform/database/queries.ts';
import type { StoredResponse } from '../../idempotency/idempotency-record.ts';
import type { Captured, CaptureIdempotency, CaptureResult } from './capture.ts';
import { insertIdempotencyRecords, selectIdempotencyRecords } from './intake-queries.ts';
import type { Prepared } from './prepare-capture.ts';

export interface IdempotencyRecord extends StoredResponse {
  fingerprint: Buffer;
}

/** What is kept for the requests of a batch, by their index. */
export async function findIdempotencyRecords(
  connection: Queries,
  batch: readonly Prepared[],
): Promise<Map<number, IdempotencyRecord>> {
  const asking = [...batch.entries()].filter(([, { request }]) => request.idempotency);
  if (asking.length === 0) return new Map();
  const { rows } = await connection.query<IdempotencyRecord & { index: number }>({
    ...selectIdempotencyRecords,
    values: [
      asking.map(([index]) => index),
      asking.map(([, { request }]) => request.workspaceId),
      asking.map(([, { request }]) => request.idempotency?.requesterId),
      asking.map(([, { request }]) => request.idempotency?.idempotencyKey),
    ],
  });
  return new Map(rows.map((row) => [row.index, row]));
}

export async function storeIdempotencyRecords(
  connection: Queries,
  batch: readonly Prepared[],
  results: readonly CaptureResult<unknown>[],
): Promise<void> {
  const kept: { place: Prepared['request']; answer: StoredResponse }[] = [];
  for (const [index, { request }] of batch.entries()) {
    const result = results[index];
    if (request.idempotency && result && isCaptured(result)) {
      kept.push({ place: request, answer: request.idempotency.render(result) });
    }
  }
  if (kept.length === 0) return;
  await connection.query({
    ...insertIdempotencyRecords,
    values: [
      kept.map(({ place }) => place.workspaceId),
      kept.map(({ place }) => place.idempotency?.requesterId),
      kept.map(({ place }) => place.idempotency?.idempotencyKey),
      kept.map(({ place }) => place.idempotency?.fingerprint),
      kept.map(({ answer }) => answer.status),
      kept.map(({ answer }) => answer.body),
      kept.map(({ answer }) => answer.etag),
    ],
  });
}

/** Names a request among those of a batch, or of several. */
export const nameOf = ({ requesterId, idempotencyKey }: CaptureIdempotency<unknown>): string =>
  `${requesterId} ${idempotencyKey}`;

export function isCaptured<Outcome>(
  result: CaptureResult<Outcome>,
): result is CaptureResult<Outcome> & Captured<Outcome> {
  return result.kind === 'created' || result.kind === 'filled' || result.kind === 'refused';
}
