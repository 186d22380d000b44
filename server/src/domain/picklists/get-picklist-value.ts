import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Picklist, PicklistValue } from './picklist.ts';
import { findPicklistRow, toPicklistValue } from './picklist-queries.ts';

export async function getPicklistValue(
  { database }: ReadDeps,
  list: Picklist,
  workspaceId: string,
  ref: Ref,
): Promise<PicklistValue> {
  return toPicklistValue(await findPicklistRow(database.kysely, list, workspaceId, ref));
}
