import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { executeOf, writeCounts } from './counts/keep-counts.ts';

/** What is marked with a tag is marked with another instead, once; or with none. */
export async function passTag(
  { db }: WorkspaceWrite,
  workspaceId: string,
  from: string,
  to: string | null,
): Promise<void> {
  const come = to === null ? 0 : await mark(db, workspaceId, from, to);
  const { rows: gone } = await sql<{ kept: boolean }>`
    delete from lead_tags t using leads l
    where t.workspace_id = ${workspaceId} and t.tag_id = ${from}
      and l.workspace_id = t.workspace_id and l.id = t.lead_id
    returning l.deleted_at is null as kept`.execute(db);
  const left = gone.filter(({ kept }) => kept).length;
  const changes = [
    { workspaceId, kind: 'tag', value: from, change: -left } as const,
    ...(to === null ? [] : [{ workspaceId, kind: 'tag', value: to, change: come } as const]),
  ];
  await writeCounts(
    executeOf(db),
    changes.filter(({ change }) => change !== 0),
  );
}

/** Answers how many leads, the trash not counted, had not been marked with it. */
async function mark(
  db: WorkspaceWrite['db'],
  workspaceId: string,
  from: string,
  to: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with marked as (
      insert into lead_tags (workspace_id, lead_id, tag_id, lead_created_at, lead_number)
      select workspace_id, lead_id, ${to}, lead_created_at, lead_number
      from lead_tags where workspace_id = ${workspaceId} and tag_id = ${from}
      on conflict do nothing returning workspace_id, lead_id)
    select count(*) from marked m
    join leads l on l.workspace_id = m.workspace_id and l.id = m.lead_id
    where m.workspace_id = ${workspaceId} and l.deleted_at is null`.execute(db);
  return rows[0]?.count ?? 0;
}
