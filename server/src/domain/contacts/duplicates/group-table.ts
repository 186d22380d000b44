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
  await sql`
    with removed as (
      delete from duplicate_members
      where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
      returning group_id)
    delete from duplicate_groups
    where workspace_id = ${workspaceId} and id in (select group_id from removed)`.execute(db);
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
    insert into duplicate_members (workspace_id, contact_id, group_id)
    select ${workspaceId}, m.contact_id, m.group_id
    from unnest(${grouped.map(({ id }) => id)}::uuid[],
      ${grouped.map(({ group }) => group)}::uuid[]) m(contact_id, group_id)`.execute(db);
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
