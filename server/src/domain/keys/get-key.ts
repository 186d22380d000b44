import type { Database } from '../../platform/database/pool.ts';
import type { Ref } from '../record-ref.ts';
import { findKeyRow, type KeyView, toKeyView } from './key-row.ts';

export async function getKey(
  db: Database['kysely'],
  workspaceId: string,
  ref: Ref,
): Promise<KeyView> {
  return toKeyView(await findKeyRow(db, workspaceId, ref));
}
