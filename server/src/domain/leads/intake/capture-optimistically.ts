// The shorter way of a batch of leads: read without the lock and judge, while the batches before it
// are still being written; then lock, check that the workspaces are as expected, count, write and
// record in one flight, which is one transaction. The lock is held for no round trip, and the
// program and the database work at the same time. Where it is not possible, or somebody else wrote
// meanwhile, nothing has happened, and the batch is captured behind the lock.
import { isUnavailable } from '../../../platform/database/errors.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { KnownContact } from '../../contacts/contact-index.ts';
import { recordEvents } from '../../events/record-events.ts';
import { countAllOrFail } from '../../limits/count-requests.ts';
import { admitBatch, asksOf } from './admit-batch.ts';
import type { CaptureResult } from './capture.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { type Found, findKnown, indexesOf } from './find-known.ts';
import { findIdempotencyRecords, storeIdempotencyRecords } from './idempotency-records.ts';
import type { BatchOutcome, BatchSlot, Counter } from './in-flight-batches.ts';
import { lockAsExpected, readCounters } from './intake-queries.ts';
import { judgeBatch, looksForDuplicates, type Verdict } from './judge-batch.ts';
import type { KnownLead } from './lead-index.ts';
import type { BatchNumbers } from './lead-numbers.ts';
import { bringsNewNames } from './name-things.ts';
import type { Prepared } from './prepare-capture.ts';
import { writeBatch } from './write-batch.ts';

/** Whether nothing that a batch asks for has to be done behind the lock. */
export function canCaptureOptimistically(batch: readonly Prepared[]): boolean {
  return batch.every(({ request }) => request.hook === undefined);
}

/** Null when it is to be captured behind the lock. */
export function captureOptimistically(
  deps: CaptureDeps,
  batch: readonly Prepared[],
  slot: BatchSlot,
): Promise<CaptureResult<unknown>[] | null> {
  return deps.numbers.use(batch.length, (numbers) => runAhead(deps, batch, slot, numbers));
}

async function runAhead(
  deps: CaptureDeps,
  batch: readonly Prepared[],
  slot: BatchSlot,
  numbers: BatchNumbers,
): Promise<CaptureResult<unknown>[] | null> {
  const at = deps.clock.now();
  const workspaces = [...new Set(batch.map((one) => one.request.workspaceId))];
  const [read, connection] = await Promise.all([
    readAhead(deps, batch, workspaces, numbers),
    deps.intake.orderedConnection(),
  ]);
  const before = await slot.before();
  if (before === null) return null;
  const counters = countersAfter(read.counters, before);
  const catalogs = new Map<string, Catalog>();
  for (const { workspaceId, catalogVersion } of counters) {
    catalogs.set(workspaceId, await deps.catalogs.at(workspaceId, catalogVersion, deps.intake));
  }
  // What the batches before make of a record is newer than what was read.
  const newest = before.toReversed();
  const known = looksForDuplicates(batch)
    ? indexesOf(...newest, read)
    : indexesOf(...newest.map(({ contacts }) => ({ contacts, leads: [] })), read);
  const { answers } = read;
  const judged = judgeBatch({ batch, admissions: null, answers, catalogs, known, numbers, at });
  if (bringsNewNames(judged, catalogs)) return null;

  const locked = connection.query({
    ...lockAsExpected,
    values: [
      counters.map(({ workspaceId }) => workspaceId),
      counters.map(({ lastEvent }) => lastEvent),
      counters.map(({ catalogVersion }) => catalogVersion),
      before.at(-1)?.mark ?? null,
      slot.mark,
    ],
  });
  const asks = asksOf(batch, answers);
  const admitted = Promise.all([countAllOrFail(connection, asks.perKey), locked]);
  // Heard of below, unless what comes between fails by itself.
  admitted.catch(() => {});
  const written = await writeBatch(connection, judged, catalogs, at);
  const kept = storeIdempotencyRecords(connection, batch, written.results);
  const lastEvents = new Map(counters.map((counter) => [counter.workspaceId, counter.lastEvent]));
  const { events } = written;
  const recorded = recordEvents(connection, deps.listeners, lastEvents, events, at);
  // After its flight was sent: two batches in one would not lock their workspaces in one order.
  process.nextTick(slot.leave, {
    mark: slot.mark,
    counters: counters.map((counter) => ({
      ...counter,
      lastEvent: lastEvents.get(counter.workspaceId) ?? counter.lastEvent,
    })),
    ...madeBy(judged),
  });
  const [[grants]] = await Promise.all([admitted, written.sent, kept, recorded]);
  for (const [index, admission] of admitBatch(batch, asks, grants).entries()) {
    const result = written.results[index];
    if (result && admission) result.window = admission.window;
  }
  return written.results;
}

async function readAhead(
  deps: CaptureDeps,
  batch: readonly Prepared[],
  workspaces: string[],
  numbers: BatchNumbers,
) {
  const connection = await deps.intake.connect();
  let broken: Error | undefined;
  try {
    // The counters first: what the others read is then at least as new.
    const [{ rows: counters }, found, answers] = await Promise.all([
      connection.query<Counter>({ ...readCounters, values: [workspaces] }),
      findKnown(connection, batch),
      findIdempotencyRecords(connection, batch),
      numbers.draw(connection),
    ]);
    return { counters, answers, ...found };
  } catch (error) {
    broken = isUnavailable(error) ? (error as Error) : undefined;
    throw error;
  } finally {
    connection.release(broken);
  }
}

function countersAfter(read: readonly Counter[], before: readonly BatchOutcome[]): Counter[] {
  const counters = new Map(read.map((counter) => [counter.workspaceId, counter]));
  for (const counter of before.flatMap((left) => left.counters)) {
    if (counters.has(counter.workspaceId)) counters.set(counter.workspaceId, counter);
  }
  return [...counters.values()];
}

function madeBy(verdicts: readonly Verdict[]): Found {
  const contacts: KnownContact[] = [];
  const leads: KnownLead[] = [];
  for (const verdict of verdicts) {
    if (verdict.kind === 'create' && verdict.touched) contacts.push(verdict.touched.contact);
    if (verdict.kind === 'create' || verdict.kind === 'fill') leads.push(verdict.lead);
  }
  return { contacts, leads };
}
