import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Identified, Ref } from '../record-ref.ts';

/** Finds the leads that exist and are not in the trash; each occurs once. */
export async function findLeadIds(
  db: Kysely<Tables>,
  workspaceId: string,
  refs: readonly Ref[],
): Promise<Identified[]> {
  const ids = refs.flatMap((ref) => ('id' in ref ? [ref.id] : []));
  const numbers = refs.flatMap((ref) => ('number' in ref ? [ref.number] : []));
  const { rows } = await sql<Identified>`
    select id, number from leads
    where workspace_id = ${workspaceId} and deleted_at is null
      and (id = any(${ids}::uuid[]) or number = any(${numbers}::bigint[]))
    order by number`.execute(db);
  return rows;
}
