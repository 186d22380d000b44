// The leads of a bulk change that runs as a job, by number, in pieces.
import { type Kysely, sql } from 'kysely';
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

/** Undefined when none is left. */
export async function takePiece(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
): Promise<number[] | undefined> {
  const { rows } = await sql<{ numbers: number[] }>`
    delete from bulk_pieces
    where workspace_id = ${workspaceId} and cause_id = ${causeId} and piece = (
      select min(piece) from bulk_pieces
      where workspace_id = ${workspaceId} and cause_id = ${causeId})
    returning numbers`.execute(db);
  return rows[0]?.numbers;
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
