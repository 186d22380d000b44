// What follows the log of a workspace: which records a piece of it is about, and how far it has come.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { SubjectType } from './event.ts';

export interface Piece {
  workspaceId: string;
  from: number;
  to: number;
}

/**
 * The records of that kind as the table `changed`, to be looked up one by one: a planner that does
 * not know yet how much has come would go through the events anew for every record.
 */
export const changedIn = (
  { workspaceId, from, to }: Piece,
  subjectType: SubjectType,
): RawBuilder<unknown> => sql`changed as materialized (
  select distinct subject_id from events
  where workspace_id = ${workspaceId} and seq > ${from} and seq <= ${to}
    and subject_type = ${subjectType}
)`;

/** In the transaction in which the piece was worked through. */
export async function moveFollower(
  db: Kysely<Tables>,
  name: string,
  { workspaceId, to }: Piece,
): Promise<void> {
  await db
    .updateTable('log_followers')
    .set({ seq: to })
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .execute();
}
