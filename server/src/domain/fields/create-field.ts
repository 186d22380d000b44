import { newId } from '../../platform/ids.ts';
import { keyFor } from '../catalog/key.ts';
import { type Positioned, withItemAt, writeOrder } from '../catalog/order.ts';
import { DomainError, invalidField } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import {
  checkFieldKey,
  checkMeasure,
  checkOptions,
  type Field,
  maxFields,
  type NewField,
  refuseTakenField,
} from './field.ts';
import { fieldFacts, findFieldRow, readFields, toField } from './field-queries.ts';

/** Defines a field. A job then backfills the values that leads already have under its key. */
export async function createField(
  deps: WriteDeps,
  request: ChangeRequest<Field>,
  { type, options = [], required = false, position: requested, ...rest }: NewField,
): Promise<Field> {
  const { workspaceId } = request;
  const { currency = null, unit = null } = rest;
  const label = rest.label ?? rest.key;
  if (label === undefined) throw missingLabel();
  const key = rest.key === undefined ? keyFor(undefined, label) : checkFieldKey(rest.key);
  checkOptions(type, options);
  const measure = checkMeasure(type, { currency, unit });
  return writeInWorkspace(deps, request, async (write) => {
    const all = await readFields(write.db, workspaceId);
    const id = newId();
    refuseTakenField(all, { id, key });
    if (all.length >= maxFields) {
      throw new DomainError('conflict', `There are ${maxFields} fields already.`);
    }
    const ordered = withItemAt<Positioned>(all, { id, position: -1 }, requested);
    const position = ordered.findIndex((one) => one.id === id);
    await writeOrder(write, { workspaceId, table: 'fields', subjectType: 'field' }, ordered, id);
    const values = { key, label, type, options, ...measure, required, position };
    await write.db
      .insertInto('fields')
      .values({
        workspace_id: workspaceId,
        id,
        ...values,
        backfilled_to: 0,
        created_at: write.at,
        updated_at: write.at,
      })
      .execute();
    const { row } = await findFieldRow(write.db, workspaceId, { id });
    write.record({
      type: 'field.created',
      subjectType: 'field',
      subjectId: id,
      before: null,
      after: fieldFacts(row),
    });
    write.catalogChanged();
    return toField(row);
  });
}

function missingLabel(): DomainError {
  return invalidField('label', 'required');
}
