import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findFormRow, formFacts } from './form-row.ts';

/** With what was answered; the leads that it made stay. */
export async function deleteForm(deps: WriteDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId, actor } = asked;
  await writeInWorkspace(deps, workspaceId, actor, async (write) => {
    const row = await findFormRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    await write.db
      .deleteFrom('forms')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    write.record({
      type: 'form.deleted',
      subjectType: 'form',
      subjectId: row.id,
      before: formFacts(row),
      after: null,
    });
  });
}
