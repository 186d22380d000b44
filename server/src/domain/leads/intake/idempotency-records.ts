// Stores responses under the client's Idempotency-Key in the transaction of the lead. For 24 hours
// a repeated request gets the stored response, whatever has changed in between.
import type { Queries } from '../../../platform/database/queries.ts';
import type { StoredResponse } from '../../idempotency/idempotency-record.ts';
import type { Captured, CaptureIdempotency, CaptureResult } from './capture.ts';
import { insertIdempotencyRecords, selectIdempotencyRecords } from './intake-queries.ts';
import type { Prepared } from './prepare-capture.ts';

export interface IdempotencyRecord extends StoredResponse {
  fingerprint: Buffer;
}

/** Finds the records of the requests of a batch, by index. */
export async function findIdempotencyRecords(
  connection: Queries,
  batch: readonly Prepared[],
): Promise<Map<number, IdempotencyRecord>> {
  const keyed = [...batch.entries()].filter(([, { request }]) => request.idempotency);
  if (keyed.length === 0) return new Map();
  const { rows } = await connection.query<IdempotencyRecord & { index: number }>({
    ...selectIdempotencyRecords,
    values: [
      keyed.map(([index]) => index),
      keyed.map(([, { request }]) => request.workspaceId),
      keyed.map(([, { request }]) => request.idempotency?.requesterId),
      keyed.map(([, { request }]) => request.idempotency?.idempotencyKey),
    ],
  });
  return new Map(rows.map((row) => [row.index, row]));
}

export async function storeIdempotencyRecords(
  connection: Queries,
  batch: readonly Prepared[],
  results: readonly CaptureResult<unknown>[],
): Promise<void> {
  const records: { request: Prepared['request']; response: StoredResponse }[] = [];
  for (const [index, { request }] of batch.entries()) {
    const result = results[index];
    if (request.idempotency && result && isCaptured(result)) {
      records.push({ request, response: request.idempotency.render(result) });
    }
  }
  if (records.length === 0) return;
  await connection.query({
    ...insertIdempotencyRecords,
    values: [
      records.map(({ request }) => request.workspaceId),
      records.map(({ request }) => request.idempotency?.requesterId),
      records.map(({ request }) => request.idempotency?.idempotencyKey),
      records.map(({ request }) => request.idempotency?.fingerprint),
      records.map(({ response }) => response.status),
      records.map(({ response }) => response.body),
      records.map(({ response }) => response.etag),
      records.map(({ response }) => response.causeId ?? null),
    ],
  });
}

/** Identifies a request by its Idempotency-Key, across batches. */
export const nameOf = ({ requesterId, idempotencyKey }: CaptureIdempotency<unknown>): string =>
  `${requesterId} ${idempotencyKey}`;

function isCaptured<Outcome>(
  result: CaptureResult<Outcome>,
): result is CaptureResult<Outcome> & Captured<Outcome> {
  return result.kind === 'created' || result.kind === 'filled' || result.kind === 'refused';
}
