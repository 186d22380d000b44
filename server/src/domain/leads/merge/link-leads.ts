// Moves what is on a lead to the one that it becomes part of, and back: its notes, calls, tasks, mails
// and submissions. `merged_records` remembers which came with each lead.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { forgetMerge, type Moved, recordMerge } from '../../merged-records.ts';
import type { Identified } from '../../record-ref.ts';

const tables = ['notes', 'calls', 'tasks', 'mails', 'form_submissions'] as const;

/** Makes the ids of removed leads lead to the one that took them in, or no longer. */
export async function linkLeads(
  write: WorkspaceWrite,
  workspaceId: string,
  survivor: Identified,
  others: readonly Identified[],
  isMerged: boolean,
): Promise<void> {
  for (const other of others) {
    if (isMerged) {
      const moved = await moveAll(write, workspaceId, other, survivor);
      await recordMerge(write, workspaceId, 'lead', { ...other, moved }, survivor);
    } else {
      const forgotten = await forgetMerge(write, workspaceId, 'lead', other, survivor);
      await moveAll(write, workspaceId, survivor, other, forgotten?.moved ?? {});
    }
  }
  const [none, all] = [{ merged: [] }, { merged: others.map(({ number }) => number) }];
  write.record({
    type: isMerged ? 'lead.merged' : 'lead.unmerged',
    subjectType: 'lead',
    subjectId: survivor.id,
    before: isMerged ? none : all,
    after: isMerged ? all : none,
  });
}

/** `only` limits it to these records. */
async function moveAll(
  { db }: WorkspaceWrite,
  workspaceId: string,
  from: Identified,
  to: Identified,
  only?: Moved,
): Promise<Moved> {
  const moved: Moved = {};
  for (const table of tables) {
    const ids = only === undefined ? undefined : (only[table] ?? []);
    if (ids?.length === 0) continue;
    const number = table === 'form_submissions' ? sql`, lead_number = ${to.number}` : sql``;
    const { rows } = await sql<{ id: string }>`
      update ${sql.table(table)} set lead_id = ${to.id} ${number}
      where workspace_id = ${workspaceId} and lead_id = ${from.id}
        and ${ids === undefined ? sql`true` : sql`id = any(${ids}::uuid[])`}
      returning id`.execute(db);
    if (rows.length > 0) moved[table] = rows.map(({ id }) => id);
  }
  return moved;
}
