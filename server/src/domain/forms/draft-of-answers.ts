// The lead that was answered: what has a place of its own in a lead goes there, the rest into its
// custom fields, and what was agreed to into its consent. Pure.
import { type LeadDraft, splitName } from '../leads/lead.ts';
import type { Answers } from './check-answers.ts';
import type { Form, FormField } from './form.ts';
import { leadKeys } from './lead-keys.ts';
import { type Origin, originOfLead } from './origin.ts';

export interface Answered {
  form: Form;
  /** Which fields they answer to. */
  version: number;
  fields: readonly FormField[];
  answers: Answers;
  origin: Origin;
}

export function draftOfAnswers(answered: Answered, at: Date): LeadDraft {
  const { form, fields, answers, origin } = answered;
  const { customFields, extra } = originOfLead(origin);
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
    const place = leadKeys.get(key)?.place;
    if (place === undefined) Object.assign(draft.customFields ?? {}, { [key]: answer });
    else if (place !== 'name') draft[place] = String(answer);
  }
  // The parts win over the whole.
  const whole = splitName(String(answers.name ?? ''));
  draft.firstName ||= whole.firstName;
  draft.lastName ||= whole.lastName;
  const consent = consentOf(answered, at);
  if (consent !== undefined) draft.consent = consent;
  if (form.source !== null) draft.source = form.source;
  if (form.pipeline !== null) draft.pipeline = { id: form.pipeline.id };
  if (form.stage !== null) draft.stage = { id: form.stage.id };
  if (form.assignee !== null) draft.assignee = { id: form.assignee.id };
  if (form.tags.length > 0) draft.tags = form.tags;
  return draft;
}

/** The very words that were agreed to, or not, under the key of the field. */
function consentOf({ form, version, fields, answers }: Answered, at: Date): LeadDraft['consent'] {
  const asked = fields.filter(({ type }) => type === 'consent');
  if (asked.length === 0) return undefined;
  return Object.fromEntries(
    asked.map(({ key, text = '' }) => [
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
