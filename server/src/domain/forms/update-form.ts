import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Form } from './form.ts';
import { findFormRow, formFacts, insertFormVersion, settingsOf, toForm } from './form-row.ts';
import { applyFormChanges, type FormChanges } from './form-settings.ts';

/** A change of fields creates a version. Visitors who have the former one open may still submit it. */
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
    const next = applyFormChanges(row, changes, catalog);
    const changed = whatChanged(formFacts(row), formFacts(next));
    if (changed === undefined) return toForm(row, catalog);
    const { fields, fields_version: version } = next;
    if (version !== row.fields_version) {
      await insertFormVersion(db, { workspaceId, id: row.id, version, fields, at });
    }
    const written = await updateRow(write, workspaceId, 'forms', row, settingsOf(next));
    write.record({ type: 'form.updated', subjectType: 'form', subjectId: row.id, ...changed });
    return toForm({ ...next, ...written }, catalog);
  });
}
