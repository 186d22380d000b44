import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Ref } from '../record-ref.ts';

/** The id of the record, deleted or not; none when there is no such record. */
export async function idsOfRef(
  db: Kysely<Tables>,
  workspaceId: string,
  table: 'contacts' | 'leads',
  ref: Ref,
): Promise<string[]> {
  if ('id' in ref) return [ref.id];
  if ('key' in ref) return [];
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', ref.number)
    .execute();
  return rows.map(({ id }) => id);
}
