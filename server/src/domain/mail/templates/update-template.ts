import type { ReadDeps } from '../../catalog/read-deps.ts';
import { invalidField } from '../../errors.ts';
import { checkVersion, type RequestContext } from '../../events/request-context.ts';
import { updateRow } from '../../events/update-row.ts';
import { whatChanged } from '../../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { compileContent } from './compile-content.ts';
import type { Template, TemplateFields } from './template.ts';
import { fieldsOf, findTemplateRow, toTemplate } from './template-queries.ts';

/** Mails that are queued keep the text that they have. */
export async function updateTemplate(
  deps: WriteDeps & ReadDeps,
  context: RequestContext,
  ref: Ref,
  changes: Partial<TemplateFields>,
): Promise<Template> {
  const { workspaceId } = context;
  // Checking takes too long for the lock of the workspace.
  const current = await findTemplateRow(deps.database.kysely, workspaceId, ref);
  checkFormat(current, changes);
  const { html } = await compileContent({ ...fieldsOf(current), ...changes });
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findTemplateRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    // The HTML would be that of another state.
    checkVersion({ ...context, ifVersion: [current.version] }, row);
    const next = { ...fieldsOf(row), ...changes };
    const changed = whatChanged(fieldsOf(row), next);
    if (changed === undefined) return toTemplate(row);
    const written = await updateRow(write, workspaceId, 'templates', row, { ...next, html });
    write.record({
      ...{ type: 'template.updated', subjectType: 'template', subjectId: row.id, ...changed },
    });
    return toTemplate({ ...row, ...next, html, ...written });
  });
}

/** A design is no text: another format needs another body. */
function checkFormat(current: TemplateFields, { format, body }: Partial<TemplateFields>): void {
  if (current.format !== 'blocks' || format === undefined || format === 'blocks') return;
  if (body === undefined) throw invalidField('body', 'required');
}
