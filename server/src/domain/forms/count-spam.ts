import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Form } from './form.ts';

/** A submission that looks like spam is only counted, never stored. */
export async function countSpam(
  { database }: Pick<ReadDeps, 'database'>,
  { workspaceId, id }: Form,
): Promise<void> {
  await database.kysely
    .updateTable('forms')
    .set((row) => ({ spam: row('spam', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
