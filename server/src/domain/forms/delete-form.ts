import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { removeRow } from '../events/remove-row.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findFormRow, formFacts } from './form-row.ts';

/** With what was answered; the leads that it made stay. */
export async function deleteForm(deps: WriteDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId } = asked;
  await writeInWorkspace(deps, asked, async (write) => {
    const row = await findFormRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    await removeRow(write, workspaceId, 'form', { id: row.id, facts: formFacts(row) });
  });
}
