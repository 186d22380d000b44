import { byName, type Page, type PageParams, paginate } from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Picklist, PicklistValue } from './picklist.ts';
import { picklistValues, toPicklistValue } from './picklist-queries.ts';

/** All values, sorted by name. */
export async function listPicklistValues(
  { database }: ReadDeps,
  list: Picklist,
  workspaceId: string,
  page: PageParams,
): Promise<Page<PicklistValue>> {
  const source = { rows: picklistValues(list, workspaceId), order: byName };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toPicklistValue), ...rest };
}
