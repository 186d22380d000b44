import { sql } from 'kysely';
import type { WorkspaceWrite } from './write-in-workspace.ts';

type Noun = 'automation' | 'campaign' | 'form' | 'integration' | 'team' | 'webhook';

/** Takes a record out of its table; the log keeps what it was. */
export async function removeRow(
  { db, record }: WorkspaceWrite,
  workspaceId: string,
  noun: Noun,
  { id, facts }: { id: string; facts: Record<string, unknown> },
): Promise<void> {
  const table = sql.table(`${noun}s`);
  await sql`delete from ${table} where workspace_id = ${workspaceId} and id = ${id}`.execute(db);
  const subject = { subjectType: noun, subjectId: id };
  record({ type: `${noun}.deleted`, ...subject, before: facts, after: null });
}
