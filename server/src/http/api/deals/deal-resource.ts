import Type, { type Static } from 'typebox';
import { type Deal, dealStatuses } from '../../../domain/deals/deal.ts';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { recordId, text } from '../body-fields.ts';
import { changesBody } from '../changes-body.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

const sampleStage = {
  id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f71',
  number: 4,
  name: 'Proposal',
  key: 'proposal',
  pipelineId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70',
  position: 3,
  probability: 60,
  outcome: 'open',
} as const;

export const samplePosition = {
  pipeline: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70',
    number: 1,
    name: 'Sales',
    key: 'sales',
    position: 0,
  },
  stage: sampleStage,
};

export const dealResource: Resource<Deal> = {
  kind: 'deal',
  name: 'deal',
  plural: 'deals',
  path: '/api/v1/deals',
  scope: subjectResources.deal,
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('deal'),
      title: Type.String(),
      value: Type.String({ description: 'A decimal number, e.g. 4500.00.' }),
      currency: Type.String({ description: 'ISO 4217' }),
      status: Type.Enum([...dealStatuses]),
      lost_reason: textOrNull(),
      pipeline_id: style.refSchema('pipeline'),
      pipeline: Type.String({ description: 'The key of the pipeline.' }),
      stage_id: style.refSchema('stage'),
      stage: Type.String({ description: 'The key of the stage.' }),
      contact_id: style.refSchema('contact'),
      lead_id: style.refSchema('lead'),
      source: textOrNull({ description: 'Of its lead.' }),
      assigned_user_id: style.refSchema('user'),
      assigned_to: style.refSchema('user', { description: 'Same as assigned_user_id.' }),
      expected_close_date: textOrNull({ description: 'YYYY-MM-DD' }),
      closed_at: textOrNull({ description: 'When it was won or lost.' }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (deal, style) => ({
    ...style.ids('deal', deal),
    title: deal.title,
    value: deal.value,
    currency: deal.currency,
    status: deal.status,
    lost_reason: deal.lostReason,
    pipeline_id: style.ref('pipeline', deal.pipeline),
    pipeline: deal.pipeline.key,
    stage_id: style.ref('stage', deal.stage),
    stage: deal.stage.key,
    contact_id: style.ref('contact', deal.contact),
    lead_id: style.ref('lead', deal.lead),
    source: deal.source?.name ?? null,
    assigned_user_id: style.ref('user', deal.assignee),
    assigned_to: style.ref('user', deal.assignee),
    expected_close_date: deal.expectedCloseDate,
    closed_at: deal.closedAt?.toISOString() ?? null,
    created_at: deal.createdAt.toISOString(),
    updated_at: deal.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 87,
    title: 'Enterprise plan, 40 seats',
    value: '4500.00',
    currency: 'USD',
    ...samplePosition,
    status: 'open',
    lostReason: null,
    contact: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 1203 },
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62', number: 1842 },
    source: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63', number: 2, name: 'website' },
    assignee: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f64', number: 5, name: 'Ada Owner' },
    expectedCloseDate: '2026-06-30',
    closedAt: null,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

export const stageFields = {
  pipeline_id: recordId({ description: 'The number or the UUID of a pipeline.' }),
  pipeline: recordId({
    description: 'The key of a pipeline, e.g. sales; the first one by default.',
  }),
  stage_id: recordId({
    description:
      'The number or the UUID of a stage of the pipeline. With a stage of another pipeline, send ' +
      'that pipeline as well.',
  }),
  stage: recordId({
    description: 'The key of a stage of the pipeline; the first one by default.',
  }),
};

export const lostReason = text(500, {
  description: 'The reason for the loss. Only lost deals have one.',
});

const fields = {
  title: Type.String({ minLength: 1, maxLength: 200 }),
  value: Type.Unsafe<string | number>({
    type: ['string', 'number'],
    maxLength: 30,
    minimum: 0,
    description: 'At most 15 digits before the decimal point and 4 after it.',
  }),
  currency: Type.String({ minLength: 3, maxLength: 3, description: 'ISO 4217, e.g. USD.' }),
  ...stageFields,
  contact_id: recordId({
    description: 'A contact; that of the lead by default.',
  }),
  lead_id: recordId({ description: 'A lead that is not in the trash.' }),
  assigned_user_id: recordId({ description: 'The number or the UUID of a user.' }),
  assigned_to: recordId({ description: 'A user: user_… or the e-mail address.' }),
  expected_close_date: text(10, { format: 'date', description: 'YYYY-MM-DD' }),
  lost_reason: lostReason,
};

export const createDealBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [
    {
      title: 'Enterprise plan, 40 seats',
      value: '4500.00',
      currency: 'USD',
      pipeline: 'sales',
      stage: 'proposal',
      expected_close_date: '2026-06-30',
    },
    { title: 'Wedding on the lake', value: 12_500, currency: 'EUR' },
  ],
});

export type NewDealBody = Static<typeof createDealBody>;
export type DealBody = Partial<NewDealBody>;

export const updateDealBody = changesBody<DealBody>(
  fields,
  [
    'contact_id',
    'lead_id',
    'assigned_user_id',
    'assigned_to',
    'expected_close_date',
    'lost_reason',
  ],
  { examples: [{ value: '5200.00', stage: 'demo_scheduled', assigned_to: null }] },
);
