// One transaction for a batch of leads that holds the lock of their workspaces throughout: lock,
// count the requests, find contacts and duplicates, judge, write, record, commit. It always works,
// whoever else writes; see capture-ahead.ts for the shorter way.
import type { Queries } from '../../../platform/database/queries.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { recordEvents } from '../../events/record-events.ts';
import { countRequests } from '../../limits/count-requests.ts';
import { admitBatch, asksOf, dependsOnRecords } from './admit-batch.ts';
import type { CaptureResult } from './capture.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { findKnown, indexesOf } from './find-known.ts';
import { findIdempotencyRecords, storeIdempotencyRecords } from './idempotency-records.ts';
import type { Counter } from './in-flight-batches.ts';
import { lockCounters } from './intake-queries.ts';
import { judgeBatch } from './judge-batch.ts';
import type { BatchNumbers } from './lead-numbers.ts';
import type { Prepared } from './prepare-capture.ts';
import { writeBatch } from './write-batch.ts';

const begin = { name: 'begin', text: 'begin', values: [] };
const commit = { name: 'commit', text: 'commit', values: [] };
const rollback = { name: 'rollback', text: 'rollback', values: [] };

/** `lock` says how long to wait for the lock; then it fails as a database that is busy. */
export function captureUnderLock(
  deps: CaptureDeps,
  batch: readonly Prepared[],
  lock: typeof lockCounters = lockCounters,
): Promise<CaptureResult<unknown>[]> {
  return deps.numbers.use(batch.length, (numbers) => runBehindLock(deps, batch, lock, numbers));
}

async function runBehindLock(
  deps: CaptureDeps,
  batch: readonly Prepared[],
  lock: typeof lockCounters,
  numbers: BatchNumbers,
): Promise<CaptureResult<unknown>[]> {
  const connection = await deps.intake.connect();
  let broken: Error | undefined;
  try {
    const { results, catalogs } = await runTransaction(deps, connection, batch, lock, numbers);
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
  deps: CaptureDeps,
  connection: Queries,
  batch: readonly Prepared[],
  lock: typeof lockCounters,
  numbers: BatchNumbers,
): Promise<{ results: CaptureResult<unknown>[]; catalogs: Catalog[] }> {
  const at = deps.clock.now();
  const workspaces = [...new Set(batch.map((one) => one.request.workspaceId))];

  // Sent at once: the statements behind the lock run when it is held, on what is then committed.
  const begun = connection.query(begin);
  const locked = connection.query<Counter>({ ...lock, values: [workspaces] });
  const drawn = numbers.draw(connection);
  const found = findKnown(connection, batch);
  const remembered = findIdempotencyRecords(connection, batch);
  const admitted = count(connection, batch, remembered);
  const [, { rows: counters }, there, answers, admissions] = await Promise.all([
    begun,
    locked,
    found,
    remembered,
    admitted,
    drawn,
  ]);

  const catalogs = new Map<string, Catalog>();
  for (const { workspaceId, catalogVersion } of counters) {
    catalogs.set(workspaceId, await deps.catalogs.at(workspaceId, catalogVersion, connection));
  }
  const known = indexesOf(there);
  const judged = judgeBatch({ batch, admissions, answers, catalogs, known, numbers, at });
  const written = await writeBatch(connection, judged, catalogs, at);
  const lastEvents = new Map(counters.map((counter) => [counter.workspaceId, counter.lastEvent]));
  await Promise.all([
    written.sent,
    storeIdempotencyRecords(connection, batch, written.results),
    recordEvents(connection, deps.listeners, lastEvents, written.events, at),
    connection.query(commit),
  ]);
  return written;
}

async function count(
  connection: Queries,
  batch: readonly Prepared[],
  remembered: ReturnType<typeof findIdempotencyRecords>,
): Promise<ReturnType<typeof admitBatch>> {
  const asks = asksOf(batch, dependsOnRecords(batch) ? await remembered : new Map());
  return admitBatch(batch, asks, await countRequests(connection, asks.perKey));
}
