import { removeRow } from '../../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { fieldsOf, findTemplateRow } from './template-queries.ts';

/** Mails that were written with it stay. */
export async function deleteTemplate(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const row = await findTemplateRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    await removeRow(write, workspaceId, {
      ...{ table: 'templates', subjectType: 'template', eventType: 'template.deleted' },
      ...{ id: row.id, facts: { number: row.number, ...fieldsOf(row) } },
    });
  });
}
