import type { Database } from '../../platform/database/pool.ts';
import { nameKey } from '../catalog/catalog.ts';
import type { FieldProblem } from '../errors.ts';
import { missingFields, type SentFields } from './offer.ts';

interface Sent {
  workspaceId: string;
  category: string;
  fields: SentFields;
}

/** The fields that the active offer of a category requires and that were not sent; none where there
 *  is no such offer. */
export async function findMissingFields(
  { database }: { database: Database },
  { workspaceId, category, fields }: Sent,
): Promise<FieldProblem[]> {
  const offer = await database.kysely
    .selectFrom('offers')
    .select('required_fields as requiredFields')
    .where('workspace_id', '=', workspaceId)
    .where('category_key', '=', nameKey(category))
    .where('active', '=', true)
    .executeTakeFirst();
  return offer === undefined ? [] : missingFields(offer, fields);
}
