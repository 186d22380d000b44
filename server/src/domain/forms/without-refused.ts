// What the form and its address bring never keeps a visitor from sending it: a stage that is gone, a
// colleague who left, a campaign that does not fit a field of the workspace. Pure.
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
    const custom = /^custom_fields\.(.+)$/.exec(field)?.[1];
    if (field === 'pipeline_id' && lighter.pipeline) {
      delete lighter.pipeline;
      delete lighter.stage;
    } else if (field === 'pipeline_stage_id' && lighter.stage) delete lighter.stage;
    else if (field === 'assigned_user_id' && lighter.assignee) delete lighter.assignee;
    else if (custom !== undefined && !asked.has(custom) && lighter.customFields?.[custom]) {
      const { [custom]: refused, ...rest } = lighter.customFields;
      lighter.customFields = rest;
      lighter.extra = { ...lighter.extra, [custom]: refused as string };
    } else return undefined;
  }
  return lighter;
}
