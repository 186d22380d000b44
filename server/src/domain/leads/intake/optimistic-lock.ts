// What optimistic writes share: they expect the counters of their workspaces, and fail when another
// writer has moved them.
import { isUnavailable } from '../../../platform/database/errors.ts';
import type { PipelinePool } from '../../../platform/database/pipeline-pool.ts';
import type { Queries } from '../../../platform/database/queries.ts';
import type { MatchCandidates } from './find-match-candidates.ts';
import type { BatchOutcome, BatchSlot, Counter } from './in-flight-batches.ts';
import { lockAsExpected, readCounters } from './intake-queries.ts';

interface Expected {
  slot: BatchSlot;
  counters: readonly Counter[];
  preceding: readonly BatchOutcome[];
}

/** Reads the counters without the lock, and what else `read` issues at once. */
export async function readUnlocked<Read>(
  intake: PipelinePool,
  workspaces: readonly string[],
  read: (connection: Queries) => Promise<Read>,
): Promise<Read & { counters: Counter[] }> {
  const connection = await intake.connect();
  let broken: Error | undefined;
  try {
    // Counters first, so that all other reads are at least as recent.
    const [{ rows: counters }, others] = await Promise.all([
      connection.query<Counter>({ ...readCounters, values: [workspaces] }),
      read(connection),
    ]);
    return { ...others, counters };
  } catch (error) {
    broken = isUnavailable(error) ? (error as Error) : undefined;
    throw error;
  } finally {
    connection.release(broken);
  }
}

/** The counters when the writes in flight have ended, if they are written as they were judged. */
export function countersAfter(
  read: readonly Counter[],
  preceding: readonly BatchOutcome[],
): Counter[] {
  const counters = new Map(read.map((counter) => [counter.workspaceId, counter]));
  for (const counter of preceding.flatMap((outcome) => outcome.counters)) {
    if (counters.has(counter.workspaceId)) counters.set(counter.workspaceId, counter);
  }
  return [...counters.values()];
}

/** Rejects when another writer was first, and the pipelined batch with it. */
export const lockExpected = (
  connection: Queries,
  { slot, counters, preceding }: Expected,
): Promise<unknown> =>
  connection.query({
    ...lockAsExpected,
    values: [
      counters.map(({ workspaceId }) => workspaceId),
      counters.map(({ lastEvent }) => lastEvent),
      counters.map(({ catalogVersion }) => catalogVersion),
      preceding.at(-1)?.marker ?? null,
      slot.marker,
    ],
  });

export const lastEventsOf = (counters: readonly Counter[]): Map<string, number> =>
  new Map(counters.map(({ workspaceId, lastEvent }) => [workspaceId, lastEvent]));

/** Publishes the outcome to later writes, when all statements of this one have been issued. */
export function publishOutcome(
  { slot, counters }: Pick<Expected, 'slot' | 'counters'>,
  lastEvents: Map<string, number>,
  records: MatchCandidates,
): void {
  // After this pipelined batch is sent: if it also had the next one, their locks could be out of order.
  process.nextTick(slot.publish, {
    marker: slot.marker,
    counters: counters.map((counter) => ({
      ...counter,
      lastEvent: lastEvents.get(counter.workspaceId) ?? counter.lastEvent,
    })),
    ...records,
  });
}
