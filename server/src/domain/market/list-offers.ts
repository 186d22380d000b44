import type { Database } from '../../platform/database/pool.ts';
import type { Offer } from './offer.ts';
import { offerColumns, toOffer } from './offer-row.ts';

/** Oldest first. */
export async function listOffers(db: Database['kysely'], workspaceId: string): Promise<Offer[]> {
  const rows = await db
    .selectFrom('offers')
    .select(offerColumns)
    .where('workspace_id', '=', workspaceId)
    .orderBy('number')
    .execute();
  return rows.map(toOffer);
}
