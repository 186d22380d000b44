// The leads of a bulk change that runs as a job, by number, in pieces.
import { type Kysely, sql } from 'kysely';
import type { Queries } from '../../../platform/database/queries.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { CauseKey } from '../../events/cause-job.ts';

/** The leads that one transaction changes. Other writers of the workspace hardly wait for it. */
export const leadsOfPiece = 500;

export async function storePieces(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
  numbers: readonly number[],
): Promise<void> {
  await sql`
    insert into bulk_pieces (workspace_id, cause_id, piece, numbers)
    select ${workspaceId}, ${causeId}, (place - 1) / ${leadsOfPiece}::integer,
      array_agg(number order by place)
    from unnest(${numbers}::bigint[]) with ordinality n(number, place)
    group by 3`.execute(db);
}

/** Those that are left, in their order. */
export async function listPieces(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
): Promise<number[]> {
  const rows = await db
    .selectFrom('bulk_pieces')
    .select('piece')
    .where('workspace_id', '=', workspaceId)
    .where('cause_id', '=', causeId)
    .orderBy('piece')
    .execute();
  return rows.map(({ piece }) => piece);
}

/** Undefined when the piece is gone. */
export async function takePiece(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
  piece: number,
): Promise<number[] | undefined> {
  const { rows } = await sql<{ numbers: number[] }>`
    delete from bulk_pieces
    where workspace_id = ${workspaceId} and cause_id = ${causeId} and piece = ${piece}
    returning numbers`.execute(db);
  return rows[0]?.numbers;
}

// A division by zero fails it, and the whole pipelined batch, when the piece is gone.
const takeExpected = `with taken as (
    delete from bulk_pieces where workspace_id = $1 and cause_id = $2 and piece = $3 returning 1)
  select 1 / count(*) from taken`;

export async function takeExpectedPiece(
  queries: Queries,
  { workspaceId, causeId }: CauseKey,
  piece: number,
): Promise<void> {
  await queries.query({ text: takeExpected, values: [workspaceId, causeId, piece] });
}

export async function dropPieces(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
): Promise<void> {
  await db
    .deleteFrom('bulk_pieces')
    .where('workspace_id', '=', workspaceId)
    .where('cause_id', '=', causeId)
    .execute();
}
