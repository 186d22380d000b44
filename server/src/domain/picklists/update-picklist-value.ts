import { sql } from 'kysely';
import { nameKey } from '../catalog/catalog.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { checkPicklistValue, type Picklist, type PicklistValue } from './picklist.ts';
import { findPicklistRow, refuseTakenValue, toPicklistValue } from './picklist-queries.ts';

/** All leads with the value show its new name. */
export async function updatePicklistValue(
  deps: WriteDeps,
  list: Picklist,
  context: RequestContext,
  ref: Ref,
  changes: { name?: string | undefined },
): Promise<PicklistValue> {
  const { workspaceId } = context;
  if (changes.name !== undefined) checkPicklistValue(changes.name);
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findPicklistRow(write.db, list, workspaceId, ref);
    checkVersion(context, row);
    const { id } = row;
    const { name = row.name } = changes;
    if (name === row.name) return toPicklistValue(row);
    await refuseTakenValue(write.db, list, workspaceId, { id, name });
    await sql`
      update ${sql.table(list.table)} set name = ${name}, name_key = ${nameKey(name)},
        version = version + 1, updated_at = ${write.at.toISOString()}
      where workspace_id = ${workspaceId} and id = ${id}`.execute(write.db);
    write.record({
      type: `${list.kind}.updated`,
      subjectType: list.kind,
      subjectId: id,
      before: { name: row.name },
      after: { name },
    });
    write.catalogChanged();
    return toPicklistValue(await findPicklistRow(write.db, list, workspaceId, { id }));
  });
}
