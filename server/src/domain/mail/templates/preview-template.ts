// A template as a lead would get it, with what the lead lacks. Nothing is stored.
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { invalidField } from '../../errors.ts';
import { findLead } from '../../leads/find-lead.ts';
import { orUndefined } from '../../or-undefined.ts';
import type { Ref } from '../../record-ref.ts';
import { getWorkspace } from '../../workspaces/find-workspace.ts';
import { compileContent } from './compile-content.ts';
import { getTemplate } from './get-template.ts';
import { missingIn, type RenderedMail, renderTemplate } from './render-template.ts';
import type { TemplateContent } from './template.ts';
import { type PresentLead, templateValues } from './template-values.ts';

export interface TemplatePreview extends RenderedMail {
  /** The names of values: `lead.company`. */
  missing: string[];
}

export async function previewTemplate(
  deps: ReadDeps & { presentLead: PresentLead },
  workspaceId: string,
  ref: Ref,
  { lead: leadRef, edited }: { lead: Ref; edited: Partial<TemplateContent> },
): Promise<TemplatePreview> {
  const { kysely } = deps.database;
  const template = await getTemplate(deps, workspaceId, ref);
  const lead = await orUndefined(findLead(kysely, workspaceId, leadRef));
  if (lead === undefined) throw invalidField('lead_id', 'reference_unknown');
  const { name: workspaceName } = await getWorkspace(kysely, workspaceId);
  const catalog = await deps.catalogs.at(workspaceId, lead.catalogVersion, deps.database.pool);
  const values = templateValues(deps.presentLead, lead, { catalog, workspaceName });
  const shown = { ...template, ...edited };
  const whole = { ...shown, ...(await compileContent(shown)) };
  return { ...renderTemplate(whole, values), missing: missingIn(whole, values) };
}
