// Maps the answers to a lead: known keys to the fields of the lead, consents to its consent, and all
// others to its custom fields. Pure.
import { type LeadDraft, splitName } from '../leads/lead.ts';
import type { Answers } from './check-answers.ts';
import { leadKeys } from './lead-keys.ts';
import { type Origin, originToLeadFields } from './origin.ts';
import type { FormSnapshot } from './submission.ts';

export interface CheckedSubmission extends FormSnapshot {
  answers: Answers;
  origin: Origin;
}

export function draftFromAnswers(submission: CheckedSubmission, at: Date): LeadDraft {
  const { form, fields, answers, origin } = submission;
  const { customFields, extra } = originToLeadFields(origin);
  const draft: LeadDraft = {
    firstName: '',
    lastName: '',
    customFields: { ...customFields },
    extra,
    requiresFields: true,
  };
  for (const { key, type } of fields) {
    const answer = answers[key];
    if (answer === undefined || type === 'consent') continue;
    const draftField = leadKeys.get(key)?.draftField;
    if (draftField === undefined) Object.assign(draft.customFields ?? {}, { [key]: answer });
    else if (draftField !== 'name') draft[draftField] = String(answer);
  }
  // Separate first and last names take precedence over a full name.
  const fullName = splitName(String(answers.name ?? ''));
  draft.firstName ||= fullName.firstName;
  draft.lastName ||= fullName.lastName;
  const consent = consentOf(submission, at);
  if (consent !== undefined) draft.consent = consent;
  if (form.source !== null) draft.source = form.source;
  if (form.pipeline !== null) draft.pipeline = { id: form.pipeline.id };
  if (form.stage !== null) draft.stage = { id: form.stage.id };
  if (form.assignee !== null) draft.assignee = { id: form.assignee.id };
  if (form.tags.length > 0) draft.tags = form.tags;
  return draft;
}

/** Each consent, given or not, with the exact text that the visitor saw, by the key of its field. */
function consentOf(
  { form, version, fields, answers }: CheckedSubmission,
  at: Date,
): LeadDraft['consent'] {
  const consents = fields.filter(({ type }) => type === 'consent');
  if (consents.length === 0) return undefined;
  return Object.fromEntries(
    consents.map(({ key, text = '' }) => [
      key,
      {
        given: answers[key] === true,
        text,
        form_id: form.number,
        form_version: version,
        at: at.toISOString(),
      },
    ]),
  );
}
