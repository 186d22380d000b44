// Capture under lock: one transaction for a batch of leads that holds the lock of their workspaces
// throughout. It locks, counts the requests, finds contacts and duplicates, judges, writes, records
// and commits. Other writers cannot make it fail; capture-optimistically.ts is the faster
// alternative.
import type { Queries } from '../../../platform/database/queries.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { recordEvents } from '../../events/record-events.ts';
import { countRequests } from '../../limits/count-requests.ts';
import { type Admission, admitRequests, countPerKey } from '../../limits/rate-window.ts';
import type { CaptureResult } from './capture.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { findMatchCandidates, indexesOf } from './find-match-candidates.ts';
import { findIdempotencyRecords, storeIdempotencyRecords } from './idempotency-records.ts';
import type { Counter } from './in-flight-batches.ts';
import { lockCounters } from './intake-queries.ts';
import { judgeBatch } from './judge-batch.ts';
import type { BatchNumbers } from './lead-numbers.ts';
import type { Prepared } from './prepare-capture.ts';
import { dependsOnRecords, rateRequestsOf } from './rate-requests.ts';
import { writeBatch } from './write-batch.ts';

const begin = { name: 'begin', text: 'begin', values: [] };
const commit = { name: 'commit', text: 'commit', values: [] };
const rollback = { name: 'rollback', text: 'rollback', values: [] };

/**
 * Writes in the transaction of a batch. It sends its statements without awaiting one, since they are
 * part of the pipelined batch that commits; one that fails rolls all of it back.
 */
export type WriteAlong = (
  connection: Queries,
  results: readonly CaptureResult<unknown>[],
) => Promise<void>;

interface LockedOptions {
  lock: typeof lockCounters;
  numbers: BatchNumbers;
  writeAlong: WriteAlong | undefined;
}

/** It uses no ordered connection. */
type LockingDeps = Omit<CaptureDeps, 'intake'> & { intake: Pick<CaptureDeps['intake'], 'connect'> };

/**
 * `lock` may limit the wait for the lock; a timeout is an error for which isLockTimeout() is true.
 */
export function captureUnderLock(
  deps: LockingDeps,
  batch: readonly Prepared[],
  lock: typeof lockCounters = lockCounters,
  writeAlong?: WriteAlong,
): Promise<CaptureResult<unknown>[]> {
  return deps.numbers.use(batch.length, (numbers) =>
    runUnderLock(deps, batch, { lock, numbers, writeAlong }),
  );
}

async function runUnderLock(
  deps: LockingDeps,
  batch: readonly Prepared[],
  options: LockedOptions,
): Promise<CaptureResult<unknown>[]> {
  const connection = await deps.intake.connect();
  let broken: Error | undefined;
  try {
    const { results, catalogs } = await runTransaction(deps, connection, batch, options);
    for (const catalog of catalogs) deps.catalogs.keep(catalog);
    return results;
  } catch (error) {
    broken = await rollBack(connection);
    throw error;
  } finally {
    connection.release(broken);
  }
}

async function rollBack(connection: Queries): Promise<Error | undefined> {
  try {
    await connection.query(rollback);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function runTransaction(
  deps: LockingDeps,
  connection: Queries,
  batch: readonly Prepared[],
  { lock, numbers, writeAlong }: LockedOptions,
): Promise<{ results: CaptureResult<unknown>[]; catalogs: Catalog[] }> {
  const at = deps.clock.now();
  const workspaces = [...new Set(batch.map((one) => one.request.workspaceId))];

  // Sent together: the statements after the lock run once it is held, and see all committed
  // changes.
  const begun = connection.query(begin);
  const locked = connection.query<Counter>({ ...lock, values: [workspaces] });
  const drawn = numbers.draw(connection);
  const found = findMatchCandidates(connection, batch);
  const recorded = findIdempotencyRecords(connection, batch);
  const admitted = countAndAdmit(connection, batch, recorded);
  const [, { rows: counters }, candidates, records, admissions] = await Promise.all([
    begun,
    locked,
    found,
    recorded,
    admitted,
    drawn,
  ]);

  const catalogs = new Map<string, Catalog>();
  for (const { workspaceId, catalogVersion } of counters) {
    catalogs.set(workspaceId, await deps.catalogs.at(workspaceId, catalogVersion, connection));
  }
  const known = indexesOf(batch, candidates);
  const judged = judgeBatch({ batch, admissions, records, catalogs, known, numbers, at });
  const written = await writeBatch(connection, judged, catalogs, at);
  const lastEvents = new Map(counters.map((counter) => [counter.workspaceId, counter.lastEvent]));
  await Promise.all([
    written.sent,
    writeAlong?.(connection, written.results),
    storeIdempotencyRecords(connection, batch, written.results),
    recordEvents(connection, deps.listeners, lastEvents, written.events, at),
    connection.query(commit),
  ]);
  return written;
}

async function countAndAdmit(
  connection: Queries,
  batch: readonly Prepared[],
  recorded: ReturnType<typeof findIdempotencyRecords>,
): Promise<(Admission | null)[]> {
  const requests = rateRequestsOf(batch, dependsOnRecords(batch) ? await recorded : new Map());
  return admitRequests(requests, await countRequests(connection, countPerKey(requests)));
}
