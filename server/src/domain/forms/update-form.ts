import { catalogUnder } from '../catalog/catalog-references.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Form } from './form.ts';
import { findFormRow, formFacts, settingsOf, toForm } from './form-row.ts';
import { type FormChanges, settle } from './form-settings.ts';
import { keepFields } from './keep-fields.ts';

/** Other fields are the next version of what is asked; who has the former before them may answer. */
export async function updateForm(
  deps: WriteDeps & ReadDeps,
  context: RequestContext,
  ref: Ref,
  changes: FormChanges,
): Promise<Form> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { db, at } = write;
    const row = await findFormRow(db, workspaceId, ref);
    checkVersion(context, row);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const next = settle(row, changes, catalog);
    const changed = whatChanged(formFacts(row), formFacts(next));
    if (changed === undefined) return toForm(row, catalog);
    Object.assign(next, { version: row.version + 1, updated_at: at });
    const { fields, fields_version: version } = next;
    if (version !== row.fields_version) {
      await keepFields(db, { workspaceId, id: row.id, version, fields, at });
    }
    await db
      .updateTable('forms')
      .set({ ...settingsOf(next), version: next.version, updated_at: at })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    write.record({ type: 'form.updated', subjectType: 'form', subjectId: row.id, ...changed });
    return toForm(next, catalog);
  });
}
