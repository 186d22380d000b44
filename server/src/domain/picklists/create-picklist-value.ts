import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { nameKey } from '../catalog/catalog.ts';
import { refuseMoreNames } from '../catalog/new-names.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkPicklistValue, type Picklist, type PicklistValue } from './picklist.ts';
import {
  countPicklistValues,
  findPicklistRow,
  refuseTakenValue,
  toPicklistValue,
} from './picklist-queries.ts';

export async function createPicklistValue(
  deps: WriteDeps,
  list: Picklist,
  request: ChangeRequest<PicklistValue>,
  { name }: { name: string },
): Promise<PicklistValue> {
  const { workspaceId } = request;
  checkPicklistValue(name);
  return writeInWorkspace(deps, request, async (write) => {
    const id = newId();
    await refuseTakenValue(write.db, list, workspaceId, { id, name });
    refuseMoreNames(list.plural, await countPicklistValues(write.db, list, workspaceId));
    const at = write.at.toISOString();
    await sql`
      insert into ${sql.table(list.table)}
        (workspace_id, id, name, name_key, created_at, updated_at)
      values (${workspaceId}, ${id}, ${name}, ${nameKey(name)}, ${at}, ${at})`.execute(write.db);
    const row = await findPicklistRow(write.db, list, workspaceId, { id });
    write.record({
      type: `${list.kind}.created`,
      subjectType: list.kind,
      subjectId: id,
      before: null,
      after: { number: row.number, name },
    });
    write.catalogChanged();
    return toPicklistValue(row);
  });
}
