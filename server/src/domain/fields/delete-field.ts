import { writeOrder } from '../catalog/order.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { fieldFacts, findFieldRow } from './field-queries.ts';

/** Deletes the definition only: leads keep their values. */
export async function deleteField(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const { row, all } = await findFieldRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    await write.db
      .deleteFrom('fields')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    const rest = all.filter((field) => field !== row);
    await writeOrder(write, { workspaceId, table: 'fields', subjectType: 'field' }, rest);
    const subject = { subjectType: 'field', subjectId: row.id } as const;
    write.record({ type: 'field.deleted', ...subject, before: fieldFacts(row), after: null });
    write.catalogChanged();
  });
}
