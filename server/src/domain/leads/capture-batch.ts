// One transaction for a batch of leads: lock the counters of their workspaces, count the requests,
// find contacts and duplicates, judge, write, record, commit. What is told to the askers is made
// before the commit and given out after it.
import type { Clock } from '../../platform/clock.ts';
import { isUnavailable } from '../../platform/database/errors.ts';
import type { PipelinePool } from '../../platform/database/pipeline-pool.ts';
import { prepared } from '../../platform/database/prepared.ts';
import type { Queries } from '../../platform/database/queries.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogCache } from '../catalog/catalog-cache.ts';
import { DomainError } from '../errors.ts';
import { type EventListener, recordEvents } from '../events/record-events.ts';
import { admitBatch } from './admit-batch.ts';
import type { CaptureResult } from './capture.ts';
import { findKnown } from './find-known.ts';
import { lockCounters, takeNumbers } from './intake-queries.ts';
import { judgeBatch } from './judge-batch.ts';
import type { Prepared } from './prepare-capture.ts';
import { findRemembered, keepRemembered } from './remembered-answers.ts';
import { writeBatch } from './write-batch.ts';

const begin = { name: 'begin', text: 'begin', values: [] };
const commit = { name: 'commit', text: 'commit', values: [] };
const rollback = { name: 'rollback', text: 'rollback', values: [] };

export interface CaptureDeps {
  /** Connections for batches: see pipeline-pool.ts. */
  intake: PipelinePool;
  catalogs: CatalogCache;
  listeners: readonly EventListener[];
  clock: Clock;
}

interface Counter {
  workspaceId: string;
  lastEvent: number;
  catalogVersion: number;
}

export async function captureBatch(
  deps: CaptureDeps,
  batch: readonly Prepared[],
): Promise<CaptureResult<unknown>[]> {
  try {
    return await captureTogether(deps, batch);
  } catch (error) {
    // Whatever one lead broke, each is now captured by itself, so that that one fails alone.
    if (batch.length === 1 || isUnavailable(error)) throw error;
    const results: CaptureResult<unknown>[] = [];
    for (const one of batch) results.push(...(await captureAlone(deps, one)));
    return results;
  }
}

async function captureAlone(deps: CaptureDeps, one: Prepared): Promise<CaptureResult<unknown>[]> {
  try {
    return await captureTogether(deps, [one]);
  } catch (error) {
    const refused = isUnavailable(error)
      ? new DomainError('unavailable', 'The database cannot be reached just now. Try again.', {
          retryAfterSeconds: 2,
          cause: error,
        })
      : new DomainError('internal', 'The lead could not be stored.', { cause: error });
    return [{ kind: 'failed', error: refused, window: null }];
  }
}

async function captureTogether(
  deps: CaptureDeps,
  batch: readonly Prepared[],
): Promise<CaptureResult<unknown>[]> {
  const connection = await deps.intake.connect();
  let broken: Error | undefined;
  try {
    const { results, catalogs } = await runTransaction(deps, connection, batch);
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
): Promise<{ results: CaptureResult<unknown>[]; catalogs: Catalog[] }> {
  const at = deps.clock.now();
  const workspaces = [...new Set(batch.map((one) => one.request.workspaceId))];

  // Sent at once: the statements behind the lock run when it is held, on what is then committed.
  const begun = connection.query(begin);
  const locked = connection.query<Counter>({ ...lockCounters, values: [workspaces] });
  const numbered = connection.query<{ lead: number; contact: number }>({
    ...takeNumbers,
    values: [batch.length],
  });
  const found = findKnown(connection, batch);
  const remembered = findRemembered(connection, batch);
  const admitted = admitBatch(connection, batch, remembered);
  const [, { rows: counters }, { rows: numbers }, known, answers, admissions] = await Promise.all([
    begun,
    locked,
    numbered,
    found,
    remembered,
    admitted,
  ]);

  const catalogs = new Map<string, Catalog>();
  for (const counter of counters) {
    const { workspaceId, catalogVersion } = counter;
    catalogs.set(workspaceId, await deps.catalogs.at(workspaceId, catalogVersion, connection));
  }

  const judged = judgeBatch({
    batch,
    admissions,
    answers,
    catalogs,
    known,
    numbers,
    at,
    looksForDuplicates: batch.some(({ request }) => request.duplicates.rule !== 'create'),
  });
  const written = await writeBatch(connection, judged, catalogs, at);
  const lastEvents = new Map(counters.map((counter) => [counter.workspaceId, counter.lastEvent]));
  await Promise.all([
    written.sent,
    keepRemembered(connection, batch, written.results),
    recordEvents(prepared(connection), deps.listeners, lastEvents, written.events, at),
    connection.query(commit),
  ]);
  return written;
}
