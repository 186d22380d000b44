import Type from 'typebox';
import type { Campaign } from '../../../domain/campaigns/campaign.ts';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { maxBody } from '../../body/body-limits.ts';
import type { Resource } from '../resource.ts';
import {
  looseObject,
  looseObjectOrNull,
  numberOrNull,
  textOrNull,
  time,
} from '../response-schemas.ts';

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
      status: Type.Enum(['draft'], {
        description: 'Campaigns are stored; this version of Inlet does not send them.',
      }),
      audience: looseObject({ description: 'As it was sent.' }),
      recipients: numberOrNull({
        description:
          'The number of leads in the audience; null in a list, and when its filter names a custom ' +
          'field that was deleted.',
      }),
      subject: textOrNull(),
      from: textOrNull(),
      template: looseObjectOrNull(),
      content: textOrNull(),
      send_at: textOrNull(),
      created_at: time(),
      updated_at: time(),
    }),
  render: (campaign, style) => ({
    ...style.ids('campaign', campaign),
    channel: campaign.channel,
    name: campaign.name,
    status: 'draft',
    audience:
      'leads' in campaign.audience
        ? { lead_ids: campaign.audience.leads.map((lead) => style.ref('lead', lead)) }
        : campaign.audience,
    recipients: campaign.recipients,
    subject: campaign.subject,
    from: campaign.from,
    template: campaign.template,
    content: campaign.content,
    send_at: campaign.sendAt?.toISOString() ?? null,
    created_at: campaign.createdAt.toISOString(),
    updated_at: campaign.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 2,
    channel: 'email',
    name: 'Spring offer',
    audience: { filter: { status: 'new', source: 'website' } },
    recipients: 128,
    subject: 'Ten percent in April',
    from: 'Sales <sales@example.com>',
    template: null,
    content: 'Hello {{ lead.first_name }}, …',
    sendAt: null,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};
