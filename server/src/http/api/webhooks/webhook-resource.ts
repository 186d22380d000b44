import Type from 'typebox';
import { everyEvent } from '../../../domain/events/event-filter.ts';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { type Webhook, webhookEvents } from '../../../domain/webhooks/webhook.ts';
import { maxBody } from '../../body/body-limits.ts';
import { optionalOrNull } from '../body-fields.ts';
import type { Resource } from '../resource.ts';
import { looseObject, numberOrNull, textOrNull, time } from '../response-schemas.ts';

export const webhookResource: Resource<Webhook> = {
  kind: 'wh',
  name: 'webhook',
  plural: 'webhooks',
  path: '/api/v1/webhooks',
  scope: subjectResources.webhook,
  deletesWith: 'delete',
  bodyLimit: maxBody,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('wh'),
      url: Type.String(),
      events: Type.Array(Type.String()),
      filters: looseObject(),
      description: textOrNull(),
      headers: looseObject(),
      rate: numberOrNull({ description: 'Maximum messages per second; null means no limit.' }),
      active: Type.Boolean(),
      integration_id: style.refSchema('integration', {
        description:
          'The integration that posts by it: change that instead. Its address is a secret, of which ' +
          'url shows the host. Null for all others.',
      }),
      disabled_at: textOrNull({ description: 'When it was disabled, after failing for days.' }),
      disabled_reason: textOrNull(),
      secret: Type.Optional(
        Type.String({
          description: 'Only in the responses that create or rotate it.',
        }),
      ),
      created_at: time(),
      updated_at: time(),
    }),
  render: (webhook, style) => ({
    ...style.ids('wh', webhook),
    url: webhook.url,
    events: webhook.events,
    filters: webhook.filters,
    description: webhook.description,
    headers: webhook.headers,
    rate: webhook.rate,
    active: webhook.active,
    integration_id: style.ref('integration', webhook.integration),
    disabled_at: webhook.disabledAt?.toISOString() ?? null,
    disabled_reason: webhook.disabledReason,
    ...(webhook.secret !== undefined && { secret: webhook.secret }),
    created_at: webhook.createdAt.toISOString(),
    updated_at: webhook.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 3,
    url: 'https://hooks.example.com/inlet',
    events: ['lead.created', 'lead.status_changed'],
    filters: { source: ['website'] },
    description: 'Notifies the warehouse',
    headers: { 'X-Team': 'sales' },
    rate: null,
    active: true,
    integration: null,
    disabledAt: null,
    disabledReason: null,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const names = (description: string) =>
  Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      minItems: 1,
      maxItems: 100,
      description,
    }),
  );

const fields = {
  url: Type.String({ maxLength: 2_000, description: 'A public HTTPS address.' }),
  events: Type.Array(Type.String({ maxLength: 50 }), {
    minItems: 1,
    maxItems: 50,
    description: `Any of ${webhookEvents.join(', ')}; lead.* is every type of a lead, ${everyEvent} every type.`,
  }),
  filters: optionalOrNull<{ source?: string[]; pipeline?: string[]; tag?: string[] }>(
    Type.Object(
      {
        source: names('Only leads from one of these sources.'),
        pipeline: names('Only records in one of these pipelines, by key.'),
        tag: names('Only leads with one of these tags.'),
      },
      { additionalProperties: false, description: 'All given filters must match.' },
    ),
  ),
  description: optionalOrNull<string>({ type: 'string', maxLength: 500 }),
  headers: optionalOrNull<Record<string, string>>({
    type: 'object',
    maxProperties: 20,
    additionalProperties: { type: 'string', maxLength: 2_000 },
    description: 'Sent with each message.',
  }),
  rate: optionalOrNull<number>({
    type: 'integer',
    minimum: 1,
    maximum: 10_000,
    description: 'Maximum messages per second.',
  }),
  active: Type.Optional(Type.Boolean()),
};

export const createWebhookBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [
    { url: 'https://93.184.215.14/inlet', events: ['lead.created', 'deal.won'] },
    {
      url: 'https://93.184.215.14/inlet',
      events: ['*'],
      filters: { source: ['website'] },
      headers: { 'X-Team': 'sales' },
      rate: 10,
      description: 'Notifies the warehouse',
    },
  ],
});

export const updateWebhookBody = Type.Partial(createWebhookBody, {
  additionalProperties: false,
  examples: [{ active: false }],
});
