import { sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { writeCounts } from './counts/write-counts.ts';

interface Passed {
  /** Leads that were marked with the tag. */
  all: number;
  /** Of these, the ones that are not in the trash. */
  left: number;
  /** Of these, the ones that had not been marked with the other tag. */
  come: number;
}

/** Up to `max` leads that are marked with a tag are marked with another instead, once; or with none. */
export async function reassignTag(
  write: WorkspaceWrite,
  workspaceId: string,
  from: string,
  to: string | null,
  max: number,
): Promise<number> {
  const { all, left, come } = await reassignSome(write.db, workspaceId, from, to, max);
  if (all === 0) return 0;
  const changes = [
    { workspaceId, kind: 'tag', value: from, change: -left } as const,
    ...(to === null ? [] : [{ workspaceId, kind: 'tag', value: to, change: come } as const]),
  ];
  await writeCounts(
    queriesOf(write.db),
    changes.filter(({ change }) => change !== 0),
  );
  // No event tells of these leads, and whoever knows their tags has to look again.
  write.catalogChanged();
  return all;
}

async function reassignSome(
  db: WorkspaceWrite['db'],
  workspaceId: string,
  from: string,
  to: string | null,
  max: number,
): Promise<Passed> {
  const { rows } = await sql<Passed>`
    with piece as (
      select lead_id, lead_created_at, lead_number from lead_tags
      where workspace_id = ${workspaceId} and tag_id = ${from}
      order by lead_created_at, lead_number limit ${max}
    ), gone as (
      delete from lead_tags t using piece p
      where t.workspace_id = ${workspaceId} and t.tag_id = ${from} and t.lead_id = p.lead_id
    ), come as (
      insert into lead_tags (workspace_id, lead_id, tag_id, lead_created_at, lead_number)
      select ${workspaceId}::uuid, lead_id, ${to}::uuid, lead_created_at, lead_number
      from piece where ${to}::uuid is not null
      on conflict do nothing returning lead_id
    )
    select count(*) as all, count(*) filter (where l.deleted_at is null) as left,
      count(c.lead_id) filter (where l.deleted_at is null) as come
    from piece p
    join leads l on l.workspace_id = ${workspaceId} and l.id = p.lead_id
    left join come c on c.lead_id = p.lead_id`.execute(db);
  return rows[0] ?? { all: 0, left: 0, come: 0 };
}
