import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Form } from './form.ts';

/** Nothing is kept of what looks like spam, but that it came. */
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
