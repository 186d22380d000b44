import { sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { EventType, SubjectType } from './event.ts';
import type { WorkspaceWrite } from './write-in-workspace.ts';

export interface RemovedRow {
  table: keyof Tables;
  subjectType: SubjectType;
  eventType: EventType;
  id: string;
  facts: Record<string, unknown>;
}

/** Deletes a record from its table; the event keeps its last state. */
export async function removeRow(
  { db, record }: WorkspaceWrite,
  workspaceId: string,
  { table, subjectType, eventType, id, facts }: RemovedRow,
): Promise<void> {
  await sql`delete from ${sql.table(table)}
    where workspace_id = ${workspaceId} and id = ${id}`.execute(db);
  record({ type: eventType, subjectType, subjectId: id, before: facts, after: null });
}
