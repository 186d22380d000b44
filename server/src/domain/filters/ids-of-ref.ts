import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { findSurvivor } from '../merged-records.ts';
import type { Ref } from '../record-ref.ts';

/**
 * The id of the record, deleted or not; none when there is no such record. The id of a merged one leads
 * to the record that it became part of.
 */
export async function idsOfRef(
  db: Kysely<Tables>,
  workspaceId: string,
  table: 'contacts' | 'leads',
  ref: Ref,
): Promise<string[]> {
  if ('key' in ref) return [];
  const kind = table === 'contacts' ? 'contact' : 'lead';
  const found = (await findSurvivor(db, workspaceId, kind, ref)) ?? ref;
  if ('id' in found) return [found.id];
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', found.number)
    .execute();
  return rows.map(({ id }) => id);
}
