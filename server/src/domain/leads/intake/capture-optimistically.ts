// Optimistic capture of a batch of leads. It reads without the lock and judges, while the batches
// before it are still being written. Then one pipelined batch, which is one transaction, locks,
// checks that the workspaces have not changed, counts, writes and records. So the lock is not held
// over a round trip, and the program and the database work in parallel. If that is not possible, or
// another writer was first, nothing is written, and the batch is captured under the lock: see
// decision 0001.
import { isUnavailable } from '../../../platform/database/errors.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { KnownContact } from '../../contacts/contact-index.ts';
import { recordEvents } from '../../events/record-events.ts';
import { countAllOrFail } from '../../limits/count-requests.ts';
import { admitRequests, countPerKey } from '../../limits/rate-window.ts';
import type { CaptureResult } from './capture.ts';
import type { CaptureDeps } from './capture-deps.ts';
import type { WriteAlong } from './capture-under-lock.ts';
import { findMatchCandidates, indexesOf, type MatchCandidates } from './find-match-candidates.ts';
import { findIdempotencyRecords, storeIdempotencyRecords } from './idempotency-records.ts';
import type { BatchOutcome, BatchSlot, Counter } from './in-flight-batches.ts';
import { lockAsExpected, readCounters } from './intake-queries.ts';
import { judgeBatch, type Verdict } from './judge-batch.ts';
import type { KnownLead } from './lead-index.ts';
import type { BatchNumbers } from './lead-numbers.ts';
import type { Prepared } from './prepare-capture.ts';
import { rateRequestsOf } from './rate-requests.ts';
import { hasNewNames } from './resolve-names.ts';
import { writeBatch } from './write-batch.ts';

/** Whether no request of the batch needs the lock first. */
export function canCaptureOptimistically(batch: readonly Prepared[]): boolean {
  return batch.every(({ request }) => request.hook === undefined);
}

/** Null when the batch must be captured under the lock. */
export function captureOptimistically(
  deps: CaptureDeps,
  batch: readonly Prepared[],
  slot: BatchSlot,
  writeAlong?: WriteAlong,
): Promise<CaptureResult<unknown>[] | null> {
  return deps.numbers.use(batch.length, (numbers) =>
    runOptimistically(deps, batch, { slot, numbers, writeAlong }),
  );
}

interface OptimisticOptions {
  slot: BatchSlot;
  numbers: BatchNumbers;
  writeAlong: WriteAlong | undefined;
}

async function runOptimistically(
  deps: CaptureDeps,
  batch: readonly Prepared[],
  { slot, numbers, writeAlong }: OptimisticOptions,
): Promise<CaptureResult<unknown>[] | null> {
  const at = deps.clock.now();
  const workspaces = [...new Set(batch.map((one) => one.request.workspaceId))];
  const [read, connection] = await Promise.all([
    readUnlocked(deps, batch, workspaces, numbers),
    deps.intake.orderedConnection(),
  ]);
  const preceding = await slot.precedingOutcomes();
  if (preceding === null) return null;
  const counters = countersAfter(read.counters, preceding);
  const catalogs = new Map<string, Catalog>();
  for (const { workspaceId, catalogVersion } of counters) {
    catalogs.set(workspaceId, await deps.catalogs.at(workspaceId, catalogVersion, deps.intake));
  }
  // Records of preceding batches are newer than the records that were read.
  const known = indexesOf(batch, ...preceding.toReversed(), read);
  const { records } = read;
  const judged = judgeBatch({ batch, admissions: null, records, catalogs, known, numbers, at });
  if (hasNewNames(judged, catalogs)) return null;

  const locked = connection.query({
    ...lockAsExpected,
    values: [
      counters.map(({ workspaceId }) => workspaceId),
      counters.map(({ lastEvent }) => lastEvent),
      counters.map(({ catalogVersion }) => catalogVersion),
      preceding.at(-1)?.marker ?? null,
      slot.marker,
    ],
  });
  const requests = rateRequestsOf(batch, records);
  const admitted = Promise.all([countAllOrFail(connection, countPerKey(requests)), locked]);
  // Awaited below, unless a step in between fails first.
  admitted.catch(() => {});
  const written = await writeBatch(connection, judged, catalogs, at);
  const stored = storeIdempotencyRecords(connection, batch, written.results);
  const lastEvents = new Map(counters.map((counter) => [counter.workspaceId, counter.lastEvent]));
  const { events } = written;
  const recorded = recordEvents(connection, deps.listeners, lastEvents, events, at);
  const along = writeAlong?.(connection, written.results);
  // After this pipelined batch is sent: if it also had the next batch, their locks could be out of
  // order.
  process.nextTick(slot.publish, {
    marker: slot.marker,
    counters: counters.map((counter) => ({
      ...counter,
      lastEvent: lastEvents.get(counter.workspaceId) ?? counter.lastEvent,
    })),
    ...candidatesFrom(judged),
  });
  const [[grants]] = await Promise.all([admitted, written.sent, stored, recorded, along]);
  for (const [index, admission] of admitRequests(requests, grants).entries()) {
    const result = written.results[index];
    if (result && admission) result.window = admission.window;
  }
  return written.results;
}

async function readUnlocked(
  deps: CaptureDeps,
  batch: readonly Prepared[],
  workspaces: string[],
  numbers: BatchNumbers,
) {
  const connection = await deps.intake.connect();
  let broken: Error | undefined;
  try {
    // Counters first, so that all other reads are at least as recent.
    const [{ rows: counters }, candidates, records] = await Promise.all([
      connection.query<Counter>({ ...readCounters, values: [workspaces] }),
      findMatchCandidates(connection, batch),
      findIdempotencyRecords(connection, batch),
      numbers.draw(connection),
    ]);
    return { counters, records, ...candidates };
  } catch (error) {
    broken = isUnavailable(error) ? (error as Error) : undefined;
    throw error;
  } finally {
    connection.release(broken);
  }
}

function countersAfter(read: readonly Counter[], preceding: readonly BatchOutcome[]): Counter[] {
  const counters = new Map(read.map((counter) => [counter.workspaceId, counter]));
  for (const counter of preceding.flatMap((outcome) => outcome.counters)) {
    if (counters.has(counter.workspaceId)) counters.set(counter.workspaceId, counter);
  }
  return [...counters.values()];
}

function candidatesFrom(verdicts: readonly Verdict[]): MatchCandidates {
  const contacts: KnownContact[] = [];
  const leads: KnownLead[] = [];
  for (const verdict of verdicts) {
    if (verdict.kind === 'create' && verdict.touched) contacts.push(verdict.touched.contact);
    if (verdict.kind === 'create' || verdict.kind === 'fill') leads.push(verdict.lead);
  }
  return { contacts, leads };
}
