// What the form and its address bring never keeps a visitor from sending it: a stage that is gone, a
// colleague who left, a source or a tag that the workspace has no room for, a campaign that does not
// fit a field of the workspace, or a field that is required there and not asked for here. Pure.
import type { FieldProblem } from '../errors.ts';
import type { LeadDraft } from '../leads/lead.ts';
import type { Answered } from './draft-of-answers.ts';

/** The draft without what was refused; undefined when the visitor has to put something right. */
export function withoutRefused(
  draft: LeadDraft,
  problems: readonly FieldProblem[],
  { fields }: Pick<Answered, 'fields'>,
): LeadDraft | undefined {
  const asked = new Set(fields.map(({ key }) => key));
  const { ...lighter } = draft;
  for (const { field } of problems) {
    const custom = keyOfCustom(field);
    const isAsked = custom !== undefined && asked.has(custom);
    if (field === 'pipeline_id' && lighter.pipeline) {
      delete lighter.pipeline;
      delete lighter.stage;
    } else if (field === 'pipeline_stage_id' && lighter.stage) delete lighter.stage;
    else if (field === 'assigned_user_id' && lighter.assignee) delete lighter.assignee;
    else if (field === 'source' || field === 'tags') delete lighter[field];
    else if (custom === undefined || isAsked) return undefined;
    else if (lighter.customFields?.[custom] === undefined) delete lighter.requiresFields;
    else {
      const { [custom]: refused, ...rest } = lighter.customFields;
      lighter.customFields = rest;
      lighter.extra = { ...lighter.extra, [custom]: refused as string };
    }
  }
  return lighter;
}

/** What is left to put right, told by the fields of the form. */
export function byFieldsOfForm(
  problems: readonly FieldProblem[],
  { fields }: Pick<Answered, 'fields'>,
): FieldProblem[] {
  const asked = new Set(fields.map(({ key }) => key));
  return problems
    .map(({ field, message, kind }) => {
      const words = message.replace(/^The custom_fields\.\S+ field /, 'This ');
      return { field: keyOfCustom(field) ?? field, kind, message: words };
    })
    .filter(({ field }) => asked.has(field));
}

const keyOfCustom = (field: string): string | undefined => /^custom_fields\.(.+)$/.exec(field)?.[1];
