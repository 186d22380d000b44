import { newId } from '../../../platform/ids.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { compileContent } from './compile-content.ts';
import type { Template, TemplateFields } from './template.ts';
import { findTemplateRow, toTemplate } from './template-queries.ts';

export async function createTemplate(
  deps: WriteDeps,
  request: ChangeRequest<Template>,
  fields: TemplateFields,
): Promise<Template> {
  const { workspaceId } = request;
  const { html } = await compileContent(fields);
  return writeInWorkspace(deps, request, async ({ db, at, record }) => {
    const id = newId();
    await db
      .insertInto('templates')
      .values({ workspace_id: workspaceId, id, ...fields, html, created_at: at, updated_at: at })
      .execute();
    const template = toTemplate(await findTemplateRow(db, workspaceId, { id }));
    record({
      ...{ type: 'template.created', subjectType: 'template', subjectId: id, before: null },
      after: { number: template.number, ...fields },
    });
    return template;
  });
}
