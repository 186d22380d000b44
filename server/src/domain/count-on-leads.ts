import { sql } from 'kysely';
import type { CountRecords } from './merge-preview.ts';

type Table = 'notes' | 'calls' | 'tasks';

/** Counts the records of a table that are on leads of some contacts, without those in the trash. */
export const countOnLeads =
  (table: Table): CountRecords =>
  async (db, workspaceId, contactIds) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) from leads l
      join ${sql.table(table)} t on t.workspace_id = l.workspace_id and t.lead_id = l.id
      where l.workspace_id = ${workspaceId} and l.contact_id = any(${contactIds}::uuid[])
        and l.deleted_at is null`.execute(db);
    return rows[0]?.count ?? 0;
  };

/** Counts the records of a table that are on some leads. */
export const countOfLeads =
  (table: Table): CountRecords =>
  async (db, workspaceId, leadIds) => {
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}
      where workspace_id = ${workspaceId} and lead_id = any(${leadIds}::uuid[])`.execute(db);
    return rows[0]?.count ?? 0;
  };
