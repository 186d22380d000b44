import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type FoundLead, selectFoundLeads, toFound } from './lead-queries.ts';

/** The leads of a workspace that meet a condition, in the order of their numbers. */
export async function findLeads(
  db: Kysely<Tables>,
  workspaceId: string,
  where: RawBuilder<unknown>,
): Promise<FoundLead[]> {
  const { rows } = await sql`${selectFoundLeads(
    sql`select * from leads where workspace_id = ${workspaceId} and ${where}`,
  )} order by l.number`
    .$castTo<Parameters<typeof toFound>[0]>()
    .execute(db);
  return rows.map(toFound);
}
