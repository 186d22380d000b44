import Type from 'typebox';
import {
  type Audience,
  type Campaign,
  campaignStates,
  contentFormats,
} from '../../../domain/campaigns/campaign.ts';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { maxBody } from '../../body/body-limits.ts';
import type { ApiStyle } from '../api-style.ts';
import type { Resource } from '../resource.ts';
import {
  looseObject,
  looseObjectOrNull,
  numberOrNull,
  textOrNull,
  time,
} from '../response-schemas.ts';

const timeOrNull = (description: string) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time', description });

export const campaignResource: Resource<Campaign> = {
  kind: 'campaign',
  name: 'campaign',
  plural: 'campaigns',
  path: '/api/v1/campaigns',
  scope: subjectResources.campaign,
  deletesWith: 'delete',
  bodyLimit: maxBody,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('campaign'),
      channel: Type.Enum(['email', 'whatsapp']),
      name: Type.String(),
      status: Type.Enum([...campaignStates]),
      audience: looseObject({ description: 'As it was sent.' }),
      recipients: numberOrNull({
        description:
          'The number of leads in the audience now; null in a list, and when its filter names a ' +
          'custom field or its view is gone.',
      }),
      progress: looseObjectOrNull({
        description:
          'The number of messages, as the total of the statistics has them. Null until it begins.',
      }),
      subject: textOrNull(),
      preview_text: textOrNull(),
      from: textOrNull(),
      template: looseObjectOrNull(),
      template_id: style.refSchema('template'),
      content: textOrNull({ description: 'Null with a design.' }),
      design: looseObjectOrNull({ description: 'The blocks of the format blocks.' }),
      format: Type.Enum([...contentFormats]),
      variants: Type.Unsafe<{ subject: string }[] | null>({
        type: ['array', 'null'],
        items: Type.Object({ subject: Type.String() }, { title: 'CampaignVariant' }),
      }),
      test: looseObjectOrNull({ description: 'share, rule and hours.' }),
      winner: numberOrNull({
        description: 'The number of the subject that the rest gets, from 1.',
      }),
      tracking: Type.Object({ opens: Type.Boolean(), clicks: Type.Boolean() }),
      per_minute: numberOrNull(),
      send_at: timeOrNull('When it is sent.'),
      dispatched_at: timeOrNull('When the first message was handed over.'),
      decide_at: timeOrNull('When the best subject is chosen.'),
      finished_at: timeOrNull('When nothing was pending any more.'),
      error: textOrNull({ description: 'Why it does not go on.' }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (campaign, style) => ({
    ...style.ids('campaign', campaign),
    ...{ channel: campaign.channel, name: campaign.name, status: campaign.state },
    audience: audienceJson(campaign.audience, style),
    ...{ recipients: campaign.recipients, progress: campaign.progress },
    ...{ subject: campaign.subject, preview_text: campaign.previewText, from: campaign.from },
    template: campaign.template,
    template_id: style.ref('template', campaign.mailTemplate),
    ...contentJson(campaign),
    variants: campaign.variants,
    ...{ test: campaign.test, winner: campaign.winner, tracking: campaign.tracking },
    per_minute: campaign.perMinute,
    send_at: campaign.sendAt?.toISOString() ?? null,
    dispatched_at: campaign.dispatchedAt?.toISOString() ?? null,
    decide_at: campaign.decideAt?.toISOString() ?? null,
    finished_at: campaign.finishedAt?.toISOString() ?? null,
    error: campaign.error,
    created_at: campaign.createdAt.toISOString(),
    updated_at: campaign.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 2,
    channel: 'email',
    name: 'Spring offer',
    state: 'sending',
    audience: { filter: { status: 'new', source: 'website' } },
    recipients: 128,
    progress: {
      ...{ audience: 126, pending: 70, sent: 50, unknown: 0, failed: 1, suppressed: 5 },
      ...{ delivered: 12, opened: 9, clicked: 2, replied: 0, bounced: 0, complained: 0 },
      ...{ unsubscribed: 0, won: 0 },
    },
    subject: 'Ten percent in April',
    previewText: null,
    from: 'Sales <sales@example.com>',
    template: null,
    templateId: null,
    mailTemplate: null,
    content: 'Hello {{ lead.first_name }}, …',
    format: 'text',
    variants: null,
    test: null,
    winner: null,
    tracking: { opens: true, clicks: true },
    perMinute: null,
    sendAt: null,
    dispatchedAt: new Date('2026-03-28T09:15:01Z'),
    decideAt: null,
    finishedAt: null,
    error: null,
    version: 3,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

function contentJson({ content, format }: Campaign) {
  return format === 'blocks' && content !== null
    ? { content: null, design: JSON.parse(content), format }
    : { content, design: null, format };
}

function audienceJson(audience: Audience, style: ApiStyle): object {
  if ('leads' in audience) return { lead_ids: audience.leads.map((one) => style.ref('lead', one)) };
  return 'view' in audience ? { view_id: style.ref('view', audience.view) } : audience;
}
