// The checkpoint of a projection in a workspace is the last event that its read model includes. Its
// row is also the lease: the transaction that locks the row applies the next batch.
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { BoundValue } from '../../../platform/database/hide-from-planner.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { DomainError } from '../../errors.ts';
import type { EventBatch, Projection } from './projection.ts';

/** While another process holds the lease: wait until it is free, or leave the batch to that one. */
export type LeaseMode = 'wait' | 'skip';

interface Checkpoint {
  version: number;
  variant: string;
  seq: number;
}

interface ProjectionState {
  lastEvent: number;
  catalogVersion: number;
  variant: string;
  /** Null before the first run. */
  checkpoint: Checkpoint | null;
}

/** The end of the log and the checkpoint, read at the same time. */
export async function readProjectionState(
  db: Kysely<Tables>,
  { name, variant }: Projection,
  workspaceId: string,
): Promise<ProjectionState> {
  const { rows } = await sql<ProjectionState>`
    select c.last_event as "lastEvent", c.catalog_version as "catalogVersion",
      ${variant?.(workspaceId) ?? sql`''`} as variant, (
        select json_build_object('version', p.version, 'variant', p.variant, 'seq', p.seq)
        from projection_checkpoints p
        where p.workspace_id = c.workspace_id and p.projection = ${name}) as checkpoint
    from workspace_counters c where c.workspace_id = ${workspaceId}`.execute(db);
  const [state] = rows;
  if (state === undefined) throw new DomainError('not_found', 'There is no such workspace.');
  return state;
}

/** 0 where the read model is to be rebuilt: it is of another version or another variant. */
export function seqOf(
  checkpoint: Checkpoint | null,
  { version }: Projection,
  variant: string,
): number {
  return checkpoint?.version === version && checkpoint.variant === variant ? checkpoint.seq : 0;
}

/** The same in SQL, for a query that reads the read model and the log behind it. */
export function checkpointOf(projection: Projection, workspaceId: BoundValue): RawBuilder<number> {
  const { name, version, variant } = projection;
  return sql<number>`coalesce((
    select p.seq from projection_checkpoints p
    where p.workspace_id = ${workspaceId} and p.projection = ${name} and p.version = ${version}
      and p.variant = ${variant?.(workspaceId) ?? sql`''`}), 0)`;
}

/** How many events the read model of the workspace counter `w` lags behind the log, in SQL. */
export const lagOf = (projection: Projection, workspaceId: BoundValue): RawBuilder<number> =>
  sql<number>`(w.last_event - ${checkpointOf(projection, workspaceId)})`;

/** Of version 0, so that the first batch begins with a rebuild. */
export async function addCheckpoint(
  db: Kysely<Tables>,
  { name }: Projection,
  workspaceId: string,
): Promise<void> {
  await db
    .insertInto('projection_checkpoints')
    .values({ workspace_id: workspaceId, projection: name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes the lease until the transaction ends. Undefined where another process holds it. */
export async function takeLease(
  db: Transaction<Tables>,
  { name }: Projection,
  workspaceId: string,
  mode: LeaseMode,
): Promise<Checkpoint | undefined> {
  const locked = db
    .selectFrom('projection_checkpoints')
    .select(['version', 'variant', 'seq'])
    .where('workspace_id', '=', workspaceId)
    .where('projection', '=', name)
    .forUpdate();
  return (mode === 'skip' ? locked.skipLocked() : locked).executeTakeFirst();
}

export async function moveCheckpoint(
  db: Transaction<Tables>,
  { name, version }: Projection,
  { workspaceId, variant, upTo }: EventBatch,
): Promise<void> {
  await db
    .updateTable('projection_checkpoints')
    .set({ version, variant, seq: upTo })
    .where('workspace_id', '=', workspaceId)
    .where('projection', '=', name)
    .execute();
}
