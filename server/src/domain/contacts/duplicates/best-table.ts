// Which other contact each contact resembles most. Contacts that this connects are grouped together, so
// a change reaches few contacts, however many are connected by vague pairs.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

/** Writes the best of these contacts anew, and returns them with their former ones. */
export async function updateBest(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: Iterable<string>,
): Promise<Set<string>> {
  const ids = [...contactIds];
  const { rows: former } = await sql<{ best: string }>`
    select best_id as best from duplicate_members
    where workspace_id = ${workspaceId} and contact_id = any(${ids}::uuid[])`.execute(db);
  await sql`
    with best as materialized (
      select t.id, b.other from unnest(${ids}::uuid[]) t(id) left join lateral (
        select p.other from (
          select other_id as other, score from duplicate_pairs
          where workspace_id = ${workspaceId} and contact_id = t.id
          union all
          select contact_id, score from duplicate_pairs
          where workspace_id = ${workspaceId} and other_id = t.id) p
        order by p.score desc, p.other limit 1) b on true
    ), alone as (
      delete from duplicate_members m using best b
      where m.workspace_id = ${workspaceId} and m.contact_id = b.id and b.other is null
    )
    insert into duplicate_members as m (workspace_id, contact_id, best_id)
    select ${workspaceId}, b.id, b.other from best b where b.other is not null
    on conflict (workspace_id, contact_id) do update set best_id = excluded.best_id
    where m.best_id <> excluded.best_id`.execute(db);
  return new Set([...ids, ...former.map(({ best }) => best)]);
}

/**
 * The contacts that are connected with these, and these, each with the one that it resembles most; null
 * for none.
 */
export async function connectedTo(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: Iterable<string>,
): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; best: string | null }>`
    with recursive reached(id) as (
      select unnest(${[...contactIds]}::uuid[])
      union
      select n.id from reached r cross join lateral (
        select best_id as id from duplicate_members
        where workspace_id = ${workspaceId} and contact_id = r.id
        union all
        select contact_id from duplicate_members
        where workspace_id = ${workspaceId} and best_id = r.id) n)
    select r.id, m.best_id as best from reached r
    left join duplicate_members m on m.workspace_id = ${workspaceId} and m.contact_id = r.id`.execute(
    db,
  );
  return new Map(rows.map(({ id, best }) => [id, best]));
}
