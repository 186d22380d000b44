// Brings the read model of a projection up to the end of the log, batch by batch. Each batch is one
// transaction that takes the lease, changes the read model and moves the checkpoint: a crash loses
// no event and applies none twice, and the next run continues where the last batch ended.
import type { Transaction } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import {
  addCheckpoint,
  type LeaseMode,
  moveCheckpoint,
  readProjectionState,
  seqOf,
  takeLease,
} from './checkpoint.ts';
import type { Projection } from './projection.ts';

interface RunOptions {
  /** A reader that must see its own write waits; the background job skips. */
  lease: LeaseMode;
  /** Rests between two batches; false ends the run. */
  pause?: () => Promise<boolean>;
  /** The run does not begin when there are more events to apply. */
  maxLag?: number;
}

export interface ProjectionRun {
  /**
   * - caught up: the read model includes every event that the log had when the run began.
   * - paused: `pause` ended the run.
   * - held: another process holds the lease, and applies the events.
   * - too far: it lags by more than `maxLag` events.
   */
  outcome: 'caught up' | 'paused' | 'held' | 'too far';
  /** How many events there were to apply when the run began. */
  lag: number;
  /** The last event that the read model includes. */
  checkpoint: number;
  /** At the start of the run. */
  catalogVersion: number;
}

export async function runProjection(
  { kysely }: Pick<Database, 'kysely'>,
  projection: Projection,
  workspaceId: string,
  { lease, pause = async () => true, maxLag = Number.POSITIVE_INFINITY }: RunOptions,
): Promise<ProjectionRun> {
  const state = await readProjectionState(kysely, projection, workspaceId);
  const { lastEvent, catalogVersion, variant } = state;
  let checkpoint = seqOf(state.checkpoint, projection, variant);
  const lag = lastEvent - checkpoint;
  const ended = (outcome: ProjectionRun['outcome']): ProjectionRun => ({
    ...{ outcome, lag, checkpoint, catalogVersion },
  });
  if (lag <= 0) return ended('caught up');
  if (lag > maxLag) return ended('too far');
  if (state.checkpoint === null) await addCheckpoint(kysely, projection, workspaceId);

  const { maintenance } = projection;
  let unmaintained = 0;
  for (;;) {
    const batch = await kysely
      .transaction()
      .execute((db) => applyNext(db, projection, { workspaceId, variant, lastEvent, lease }));
    if (batch === undefined) return ended('held');
    checkpoint = batch.upTo;
    unmaintained += batch.upTo - batch.after;
    const isCaughtUp = checkpoint >= lastEvent;
    const continues = !isCaughtUp && (await pause());
    // A reader leaves the rest of the maintenance to the job.
    const isDue = lease === 'skip' && !continues;
    if (maintenance && (isDue || unmaintained >= maintenance.everyEvents)) {
      await maintenance.run(kysely);
      unmaintained = 0;
    }
    if (!continues) return ended(isCaughtUp ? 'caught up' : 'paused');
  }
}

interface Next {
  workspaceId: string;
  variant: string;
  lastEvent: number;
  lease: LeaseMode;
}

async function applyNext(
  db: Transaction<Tables>,
  projection: Projection,
  { workspaceId, variant, lastEvent, lease }: Next,
): Promise<{ after: number; upTo: number } | undefined> {
  const checkpoint = await takeLease(db, projection, workspaceId, lease);
  if (checkpoint === undefined) return undefined;
  const after = seqOf(checkpoint, projection, variant);
  const upTo = Math.min(lastEvent, after + projection.batchSize);
  // Another process applied them while this one waited.
  if (upTo <= after) return { after, upTo: after };
  const batch = { workspaceId, variant, after, upTo };
  if (after === 0) await projection.clear(db, workspaceId);
  await projection.applyBatch(db, batch);
  await moveCheckpoint(db, projection, batch);
  return batch;
}
