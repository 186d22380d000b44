import type { Database } from '../../platform/database/pool.ts';
import { nameKey } from '../catalog/catalog.ts';
import type { FieldProblem } from '../errors.ts';
import { type LeadFields, missingFields } from './offer.ts';

interface SubmittedLead {
  workspaceId: string;
  category: string;
  fields: LeadFields;
}

/** The fields that the category's active offer requires and the lead lacks; none without an offer. */
export async function findMissingFields(
  { database }: { database: Database },
  { workspaceId, category, fields }: SubmittedLead,
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
