// Contacts as users of the catalog: before a tag is merged into another, they can be counted, and
// get the other instead.
import { sql } from 'kysely';
import type { CatalogUser } from '../catalog/catalog-user.ts';

export const contactUser: CatalogUser = {
  words: { one: 'contact', many: 'contacts' },
  async count({ db }, { workspaceId }, { kind, id }) {
    if (kind !== 'tag') return 0;
    const { rows } = await sql<{ count: number }>`select count(*) from contact_tags
      where workspace_id = ${workspaceId} and tag_id = ${id}`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async pass({ db }, { workspaceId }, { kind, id }, to) {
    if (kind !== 'tag') return;
    if (to !== null) {
      await sql`insert into contact_tags (workspace_id, contact_id, tag_id)
        select workspace_id, contact_id, ${to} from contact_tags
        where workspace_id = ${workspaceId} and tag_id = ${id}
        on conflict do nothing`.execute(db);
    }
    await sql`delete from contact_tags
      where workspace_id = ${workspaceId} and tag_id = ${id}`.execute(db);
  },
};
