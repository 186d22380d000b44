import Type, { type Static } from 'typebox';
import { changesBody } from '../../api/changes-body.ts';
import { entrySchema } from '../../api/events/event-json.ts';
import { type LeadFields, leadFields } from '../../api/leads/lead-fields.ts';
import { externalId, firstTouchAt } from '../../api/leads/response-fields.ts';
import { titled } from '../../api/resource.ts';
import { textOrNull, time } from '../../api/response-schemas.ts';
import { style } from './style.ts';

const {
  name,
  first_name,
  last_name,
  email,
  phone,
  company,
  source,
  status,
  pipeline,
  pipeline_stage,
  assigned_to,
  tags,
  notes,
  custom_fields,
  external_id,
} = leadFields;

const leadProperties = {
  name,
  first_name,
  last_name,
  email,
  phone,
  company,
  source,
  status,
  pipeline,
  pipeline_stage,
  assigned_to,
  tags,
  notes,
  custom_fields,
  external_id,
};

export const createLeadBody = Type.Object(leadProperties, {
  anyOf: [{ required: ['name'] }, { required: ['first_name'] }],
  examples: [
    {
      name: 'Rajesh Kumar',
      email: 'rajesh@startup.in',
      phone: '+91 98765 00001',
      source: 'website_form',
      pipeline: 'sales',
    },
  ],
});

export const updateLeadBody = changesBody<LeadFields>(
  leadProperties,
  [
    'last_name',
    'email',
    'phone',
    'company',
    'source',
    'pipeline',
    'pipeline_stage',
    'assigned_to',
    'tags',
    'notes',
    'custom_fields',
    'external_id',
  ],
  { examples: [{ status: 'qualified', pipeline_stage: 'demo_scheduled' }] },
);

export const leadSchema = Type.Object(
  {
    id: Type.String({ description: 'lead_ and 26 characters.' }),
    name: Type.String({ description: 'Empty when the name is unknown.' }),
    email: textOrNull(),
    phone: textOrNull({ description: 'As sent.' }),
    company: textOrNull(),
    status: Type.String({ description: 'The key of the status.' }),
    pipeline_stage: textOrNull({ description: 'The key of the stage.' }),
    score: Type.Integer(),
    source: textOrNull(),
    assigned_to: textOrNull({ description: 'user_ and 26 characters.' }),
    tags: Type.Array(Type.String()),
    created_at: time(),
    updated_at: time(),
    pipeline: textOrNull({ description: 'The key of the pipeline.' }),
    external_id: externalId,
    first_touch_at: firstTouchAt,
  },
  { title: 'Lead' },
);
export type LeadJson = Static<typeof leadSchema>;

const activityEntry = titled(entrySchema(style), 'activity entry');

export const leadWithHistorySchema = Type.Object(
  {
    ...leadSchema.properties,
    history: Type.Array(activityEntry, { description: 'Newest first; the last 100.' }),
  },
  { title: 'LeadWithHistory' },
);
