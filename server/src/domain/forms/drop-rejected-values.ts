// A value that the visitor did not enter never blocks a submission: a deleted stage, a deactivated
// member, a source or tag beyond the workspace's limit, a campaign value that does not fit its custom
// field, or a required custom field that the form does not have. Pure.
import type { FieldProblem } from '../errors.ts';
import type { LeadDraft } from '../leads/lead.ts';
import type { CheckedSubmission } from './draft-from-answers.ts';

/** The draft without the rejected values; undefined when the visitor has to correct an answer. */
export function dropRejectedValues(
  draft: LeadDraft,
  problems: readonly FieldProblem[],
  { fields }: Pick<CheckedSubmission, 'fields'>,
): LeadDraft | undefined {
  const ownKeys = new Set(fields.map(({ key }) => key));
  const { ...reduced } = draft;
  for (const { field } of problems) {
    const custom = keyOfCustom(field);
    const isAnswer = custom !== undefined && ownKeys.has(custom);
    if (field === 'pipeline_id' && reduced.pipeline) {
      delete reduced.pipeline;
      delete reduced.stage;
    } else if (field === 'pipeline_stage_id' && reduced.stage) delete reduced.stage;
    else if (field === 'assigned_user_id' && reduced.assignee) delete reduced.assignee;
    else if (field === 'source' || field === 'tags') delete reduced[field];
    else if (custom === undefined || isAnswer) return undefined;
    else if (reduced.customFields?.[custom] === undefined) delete reduced.requiresFields;
    else {
      const { [custom]: rejected, ...rest } = reduced.customFields;
      reduced.customFields = rest;
      reduced.extra = { ...reduced.extra, [custom]: rejected as string };
    }
  }
  return reduced;
}

/** The problems that the visitor can correct, under the keys of the form's fields. */
export function toFormFieldProblems(
  problems: readonly FieldProblem[],
  { fields }: Pick<CheckedSubmission, 'fields'>,
): FieldProblem[] {
  const ownKeys = new Set(fields.map(({ key }) => key));
  return problems
    .map((problem) => {
      const { field } = problem;
      const message = problem.message.replace(/^The custom_fields\.\S+ field /, 'This ');
      return { ...problem, field: keyOfCustom(field) ?? field, message };
    })
    .filter(({ field }) => ownKeys.has(field));
}

const keyOfCustom = (field: string): string | undefined => /^custom_fields\.(.+)$/.exec(field)?.[1];
