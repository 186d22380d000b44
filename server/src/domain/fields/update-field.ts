import { withItemAt, writeOrder } from '../catalog/order.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import {
  checkFieldKey,
  checkMeasure,
  checkOptions,
  type Field,
  type FieldChanges,
  refuseBeforeBackfill,
  refuseTakenField,
} from './field.ts';
import { type FieldRow, fieldFacts, findFieldRow, toField } from './field-queries.ts';

/** A new key moves the values of leads to it. A retired field keeps its values and is not checked. */
export async function updateField(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
  changes: FieldChanges,
): Promise<Field> {
  const { workspaceId } = context;
  if (changes.key !== undefined) checkFieldKey(changes.key);
  return writeInWorkspace(deps, context, async (write) => {
    const { row, all } = await findFieldRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const { label = row.label, required = row.required, options = row.options } = changes;
    checkOptions(row.type, options);
    const { currency = row.currency, unit = row.unit } = changes;
    const measure = checkMeasure(row.type, { currency, unit });
    const key = changes.key ?? row.key;
    refuseTakenField(all, { id: row.id, key });
    const ordered = withItemAt(all, row, changes.position ?? all.indexOf(row));
    const retired = changes.retired ?? row.retired_at !== null;
    const next: FieldRow = {
      ...row,
      ...{ key, label, required, options, ...measure, position: ordered.indexOf(row) },
      retired_at: retired ? (row.retired_at ?? write.at) : null,
    };
    const changed = whatChanged(fieldFacts(row), fieldFacts(next));
    if (changed === undefined) return toField(row);
    if (key !== row.key || (row.retired_at !== null && !retired)) {
      refuseBeforeBackfill(row);
      Object.assign(next, {
        backfilled_to: 0,
        former_key: key === row.key ? null : row.key,
        fitting: 0,
        unfitting: 0,
      });
    }
    const list = { workspaceId, table: 'fields', subjectType: 'field' } as const;
    await writeOrder(write, list, ordered, row.id);
    const { id: _, number: __, ...columns } = next;
    const written = await updateRow(write, workspaceId, 'fields', row, columns);
    write.record({ type: 'field.updated', subjectType: 'field', subjectId: row.id, ...changed });
    write.catalogChanged();
    return toField({ ...next, ...written });
  });
}
