import { sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { writeCounts } from './counts/write-counts.ts';

interface Reassigned {
  /** Leads that had the tag. */
  all: number;
  /** The ones that are not in the trash. */
  counted: number;
  /** The ones that are not in the trash and did not have the other tag yet. */
  added: number;
}

/** Replaces a tag of up to `max` leads by another, or removes it; returns the number of leads. */
export async function reassignTag(
  write: WorkspaceWrite,
  workspaceId: string,
  from: string,
  to: string | null,
  max: number,
): Promise<number> {
  const { all, counted, added } = await reassignSome(write.db, workspaceId, from, to, max);
  if (all === 0) return 0;
  const changes = [
    { workspaceId, kind: 'tag', value: from, change: -counted } as const,
    ...(to === null ? [] : [{ workspaceId, kind: 'tag', value: to, change: added } as const]),
  ];
  await writeCounts(
    queriesOf(write.db),
    changes.filter(({ change }) => change !== 0),
  );
  // These leads get no event, so caches of their tags must reload by the version of the catalog.
  write.catalogChanged();
  return all;
}

async function reassignSome(
  db: WorkspaceWrite['db'],
  workspaceId: string,
  from: string,
  to: string | null,
  max: number,
): Promise<Reassigned> {
  const { rows } = await sql<Reassigned>`
    with piece as (
      select lead_id, lead_created_at, lead_number from lead_tags
      where workspace_id = ${workspaceId} and tag_id = ${from}
      order by lead_created_at, lead_number limit ${max}
    ), deleted as (
      delete from lead_tags t using piece p
      where t.workspace_id = ${workspaceId} and t.tag_id = ${from} and t.lead_id = p.lead_id
    ), inserted as (
      insert into lead_tags (workspace_id, lead_id, tag_id, lead_created_at, lead_number)
      select ${workspaceId}::uuid, lead_id, ${to}::uuid, lead_created_at, lead_number
      from piece where ${to}::uuid is not null
      on conflict do nothing returning lead_id
    )
    select count(*) as all, count(*) filter (where l.deleted_at is null) as counted,
      count(i.lead_id) filter (where l.deleted_at is null) as added
    from piece p
    join leads l on l.workspace_id = ${workspaceId} and l.id = p.lead_id
    left join inserted i on i.lead_id = p.lead_id`.execute(db);
  return rows[0] ?? { all: 0, counted: 0, added: 0 };
}
