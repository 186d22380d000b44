import type { Database } from '../../platform/database/pool.ts';
import { nameKey } from '../catalog/catalog.ts';
import { DomainError } from '../errors.ts';
import { findByText } from '../find-by-text.ts';
import type { Offer } from './offer.ts';
import { offerColumns, toOffer } from './offer-row.ts';

/** Finds an active or inactive offer. A category takes precedence over an id or a number. */
export async function findOffer(
  db: Database['kysely'],
  workspaceId: string,
  ref: string,
): Promise<Offer> {
  const read = db.selectFrom('offers').select(offerColumns).where('workspace_id', '=', workspaceId);
  const row = await findByText(ref, {
    byKey: (key) => read.where('category_key', '=', nameKey(key)).executeTakeFirst(),
    byId: (id) => read.where('id', '=', id).executeTakeFirst(),
    byNumber: (number) => read.where('number', '=', number).executeTakeFirst(),
  });
  if (row === undefined) {
    throw new DomainError('not_found', `This workspace has no offer of the category "${ref}".`);
  }
  return toOffer(row);
}
