// The groups, as they are listed, and the group of each contact.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Group } from './group-pairs.ts';

/** Replaces the groups of these contacts. */
export async function replaceGroups(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
  groups: readonly Group[],
): Promise<void> {
  // The oldest contact of a group may be deleted, so that only the group itself knows it.
  await sql`
    with former(id) as materialized (
      select unnest(${contactIds}::uuid[])
      union
      select group_id from duplicate_members
      where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
        and group_id is not null)
    delete from duplicate_groups g using former f
    where g.workspace_id = ${workspaceId} and g.id = f.id`.execute(db);
  await sql`
    update duplicate_members set group_id = null
    where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
      and group_id is not null`.execute(db);
  if (groups.length === 0) return;
  const grouped = groups.flatMap(({ members }) => members.map((id) => ({ id, group: members[0] })));
  await sql`
    insert into duplicate_groups (workspace_id, id, number, score, reasons)
    select ${workspaceId}, c.id, c.number, g.score, string_to_array(g.reasons, ' ')
    from unnest(${groups.map(({ members }) => members[0])}::uuid[],
      ${groups.map(({ score }) => score)}::smallint[],
      ${groups.map(({ reasons }) => reasons.join(' '))}::text[]) g(id, score, reasons)
    join contacts c on c.workspace_id = ${workspaceId} and c.id = g.id`.execute(db);
  await sql`
    update duplicate_members m set group_id = g.group_id
    from unnest(${grouped.map(({ id }) => id)}::uuid[],
      ${grouped.map(({ group }) => group)}::uuid[]) g(contact_id, group_id)
    where m.workspace_id = ${workspaceId} and m.contact_id = g.contact_id`.execute(db);
}

export async function numbersOf(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; number: number }>`
    select id, number from contacts
    where workspace_id = ${workspaceId} and id = any(${contactIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, number }) => [id, number]));
}
