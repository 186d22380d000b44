// The references of contacts to the catalog: counts the contacts with a tag, and gives them another
// tag before the first one is merged or deleted.
import { sql } from 'kysely';
import type { CatalogReferences } from '../catalog/referring-records.ts';

export const contactCatalogReferences: CatalogReferences = {
  labels: { singular: 'contact', plural: 'contacts' },
  async count({ db }, { workspaceId }, { kind, id }) {
    if (kind !== 'tag') return 0;
    const { rows } = await sql<{ count: number }>`select count(*) from contact_tags
      where workspace_id = ${workspaceId} and tag_id = ${id}`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async reassign({ db }, { workspaceId }, { kind, id }, to, max) {
    if (kind !== 'tag') return 0;
    const { rows } = await sql<{ count: number }>`
      with piece as (
        select contact_id from contact_tags
        where workspace_id = ${workspaceId} and tag_id = ${id} order by contact_id limit ${max}
      ), deleted as (
        delete from contact_tags t using piece p
        where t.workspace_id = ${workspaceId} and t.tag_id = ${id} and t.contact_id = p.contact_id
      ), inserted as (
        insert into contact_tags (workspace_id, contact_id, tag_id)
        select ${workspaceId}::uuid, contact_id, ${to}::uuid from piece where ${to}::uuid is not null
        on conflict do nothing
      )
      select count(*) from piece`.execute(db);
    return rows[0]?.count ?? 0;
  },
};
