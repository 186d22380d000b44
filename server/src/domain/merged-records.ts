// The records that were merged into another one: their ids lead to it, and their history is part of
// its history. A record that took in others can itself be merged, so the chain is followed to its end.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/database/schema.gen.ts';
import type { WorkspaceWrite } from './events/write-in-workspace.ts';
import type { Identified, Ref } from './record-ref.ts';

type MergedKind = 'contact' | 'lead';

/** The records that came with a merged one, by kind; for a lead, its notes, calls and tasks. */
export type Moved = Record<string, string[]>;

export async function recordMerge(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  kind: MergedKind,
  { id, number, moved = {} }: Identified & { moved?: Moved },
  into: Identified,
): Promise<void> {
  await db
    .insertInto('merged_records')
    .values({
      ...{ workspace_id: workspaceId, kind, id, number, into_id: into.id },
      ...{ moved: JSON.stringify(moved), merged_at: at },
    })
    .execute();
}

/** Forgets a merge; returns what came with the record, or undefined if it is merged into another one. */
export async function forgetMerge(
  { db }: WorkspaceWrite,
  workspaceId: string,
  kind: MergedKind,
  { id }: Identified,
  into: Identified,
): Promise<(Identified & { moved: Moved }) | undefined> {
  const { rows } = await sql<Identified & { moved: Moved }>`
    delete from merged_records
    where workspace_id = ${workspaceId} and kind = ${kind} and id = ${id}
      and into_id = ${into.id}
    returning id, number, moved`.execute(db);
  return rows[0];
}

/** The record that a merged one became part of; undefined if it was not merged. */
export async function findSurvivor(
  db: Kysely<Tables>,
  workspaceId: string,
  kind: MergedKind,
  ref: Ref,
): Promise<{ id: string } | undefined> {
  if ('key' in ref) return undefined;
  const start = 'id' in ref ? sql`m.id = ${ref.id}` : sql`m.number = ${ref.number}`;
  const { rows } = await sql<{ id: string }>`
    with recursive chain(id, step) as (
      select m.into_id, 1 from merged_records m
      where m.workspace_id = ${workspaceId} and m.kind = ${kind} and ${start}
      union all
      select m.into_id, c.step + 1 from chain c join merged_records m
        on m.workspace_id = ${workspaceId} and m.kind = ${kind} and m.id = c.id)
    select id from chain order by step desc limit 1`.execute(db);
  return rows[0];
}

/** The ids of all records that became part of this one. */
export async function findMerged(
  db: Kysely<Tables>,
  workspaceId: string,
  intoId: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive part(id, kind) as (
      select m.id, m.kind from merged_records m
      where m.workspace_id = ${workspaceId} and m.into_id = ${intoId}
      union all
      select m.id, m.kind from part p join merged_records m
        on m.workspace_id = ${workspaceId} and m.kind = p.kind and m.into_id = p.id)
    select id from part`.execute(db);
  return rows.map(({ id }) => id);
}
