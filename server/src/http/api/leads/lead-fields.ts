// The fields of leads in requests to the full APIs; each contract takes those that it has.
import Type, { type Static } from 'typebox';
import { maxCustomFields } from '../../../domain/leads/fields/custom-fields.ts';
import type { CustomValue } from '../../../domain/leads/lead.ts';
import { leadTextLimits } from '../../../domain/leads/lead-limits.ts';
import { recordId, text } from '../body-fields.ts';

export const leadFields = {
  first_name: text(leadTextLimits.first_name),
  last_name: text(leadTextLimits.last_name),
  name: text(400, {
    description: 'Instead of first_name and last_name; split at its first space.',
  }),
  external_id: Type.Optional(
    Type.Unsafe<string | number>({
      type: ['string', 'integer'],
      maxLength: leadTextLimits.external_id,
      description: 'The id of the lead in your own system, stored as text; it need not be unique.',
    }),
  ),
  email: text(leadTextLimits.email, { format: 'email' }),
  phone: text(leadTextLimits.phone, { description: 'Any format, stored as sent.' }),
  company: text(leadTextLimits.company),
  website: text(leadTextLimits.website),
  address: text(leadTextLimits.address),
  city: text(leadTextLimits.city),
  state: text(leadTextLimits.state),
  zip: text(leadTextLimits.zip),
  event_date: text(leadTextLimits.event_date, { format: 'date', description: 'YYYY-MM-DD' }),
  event_type: text(leadTextLimits.event_type, {
    description: 'One of your event types, in any case.',
  }),
  source: text(leadTextLimits.source, { description: 'Matched in any case, or created.' }),
  status: text(100, { description: 'One of your statuses; new by default.' }),
  pipeline_id: recordId({ description: 'The number or the UUID of a pipeline.' }),
  pipeline_stage_id: recordId({
    description:
      'The number or the UUID of a stage of the pipeline; the first by default. With a stage of ' +
      'another pipeline, send that pipeline as well.',
  }),
  assigned_user_id: recordId({ description: 'The number or the UUID of a user.' }),
  pipeline: recordId({ description: 'The key of a pipeline, e.g. sales.' }),
  pipeline_stage: recordId({ description: 'The key of a stage, e.g. demo_scheduled.' }),
  assigned_to: recordId({ description: 'A user: user_… or the e-mail address.' }),
  notes: text(leadTextLimits.notes),
  custom_fields: Type.Optional(
    Type.Unsafe<Record<string, CustomValue>>({
      type: 'object',
      maxProperties: maxCustomFields,
      additionalProperties: {
        type: ['string', 'number', 'boolean', 'array'],
        maxItems: 100,
        items: { type: ['string', 'number', 'boolean'] },
      },
      description: 'Your own values: texts, numbers, booleans, or arrays of these.',
    }),
  ),
  tags: Type.Optional(
    Type.Unsafe<string | string[]>({
      type: ['array', 'string'],
      maxLength: 100,
      maxItems: 100,
      items: { type: 'string', maxLength: 100 },
      description: 'Names; matched in any case, or created.',
    }),
  ),
  starred: Type.Optional(
    Type.Unsafe<boolean | string>({ type: ['boolean', 'string'], pattern: '^(?:true|false)$' }),
  ),
  consent: Type.Optional(
    Type.Unsafe<unknown>({ description: 'The consent of the person, in any form.' }),
  ),
};

export type LeadFields = Partial<{
  [Name in keyof typeof leadFields]: Static<(typeof leadFields)[Name]>;
}>;
