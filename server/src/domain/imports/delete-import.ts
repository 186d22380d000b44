import { queriesOf } from '../../platform/database/queries.ts';
import { DomainError } from '../errors.ts';
import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { deleteChunks } from './chunks.ts';
import { importFacts } from './import.ts';
import { findImport } from './import-row.ts';

/** Deletes the file, its failed rows and the record of its run; its leads stay. */
export async function deleteImport(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const found = await findImport(write.db, workspaceId, ref);
    checkVersion(context, found);
    if (found.state === 'running' || found.state === 'paused') {
      throw new DomainError('conflict', 'The import is running: cancel it first.');
    }
    const { id } = found;
    await deleteChunks(queriesOf(write.db), { workspaceId, importId: id });
    await write.db
      .deleteFrom('import_failed_rows')
      .where('workspace_id', '=', workspaceId)
      .where('import_id', '=', id)
      .execute();
    await removeRow(write, workspaceId, {
      ...{ table: 'imports', subjectType: 'import', eventType: 'import.deleted' },
      ...{ id, facts: importFacts(found) },
    });
  });
}
