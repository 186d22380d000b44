// The deals of a contact: shown with the contact, and counted before it is deleted.
import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ContactReferences } from '../contacts/delete-contact.ts';
import type { Deal } from './deal.ts';
import { listDeals } from './list-deals.ts';

const maxDeals = 100;

/** Newest first. */
export async function dealsOfContact(
  deps: ReadDeps,
  workspaceId: string,
  contactId: string,
): Promise<Deal[]> {
  const newest = { sort: 'created_at', direction: 'desc' } as const;
  const { items } = await listDeals(
    deps,
    workspaceId,
    { filter: { contact: { id: contactId } }, order: newest },
    { perPage: maxDeals, from: { after: null } },
  );
  return items;
}

export const contactDeals: ContactReferences = {
  labels: { singular: 'deal', plural: 'deals' },
  async count({ db }, workspaceId, contactId) {
    const { rows } = await sql<{ count: number }>`select count(*) from deals
      where workspace_id = ${workspaceId} and contact_id = ${contactId}
        and deleted_at is null`.execute(db);
    return rows[0]?.count ?? 0;
  },
};
