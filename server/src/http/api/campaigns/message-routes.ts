import Type from 'typebox';
import {
  type CampaignMessage,
  listMessages,
  type MessageFilter,
} from '../../../domain/campaigns/list-messages.ts';
import { facts, outgoingStates } from '../../../domain/messages/message.ts';
import { refOf } from '../../record-id.ts';
import { oneOf } from '../query-fields.ts';
import type { Listed, MountRoutes } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';
import { listRoute } from '../routes/list-route.ts';
import { campaignResource } from './campaign-resource.ts';

const timeOrNull = () => Type.Unsafe<string | null>({ type: ['string', 'null'] });

const messageResource: Listed<CampaignMessage> = {
  name: 'campaign message',
  plural: 'campaign messages',
  heading: 'Campaigns',
  path: `${campaignResource.path}/:id/messages`,
  scope: campaignResource.scope,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('message'),
      lead_id: style.refSchema('lead'),
      lead_name: Type.String(),
      to: textOrNull(),
      state: Type.Enum([...outgoingStates]),
      variant: Type.Integer(),
      error: textOrNull({ description: 'Why it was not sent.' }),
      sent_at: timeOrNull(),
      ...Object.fromEntries(facts.map((fact) => [`${fact}_at`, timeOrNull()])),
    }),
  render: ({ lead, facts: known, sentAt, ...message }, style) => ({
    ...style.ids('message', message),
    ...{ lead_id: style.ref('lead', lead), lead_name: lead.name, to: message.to },
    ...{ state: message.state, variant: message.variant, error: message.error },
    sent_at: sentAt?.toISOString() ?? null,
    ...Object.fromEntries(
      facts.map((fact) => [`${fact}_at`, known[fact]?.toISOString() ?? null] as const),
    ),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f66',
    number: 4711,
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1842, name: 'Jane Doe' },
    to: 'jane@example.com',
    state: 'sent',
    variant: 1,
    error: null,
    sentAt: new Date('2026-03-28T09:15:02Z'),
    facts: {
      ...{ delivered: new Date('2026-03-28T09:20:00Z'), opened: new Date('2026-03-28T09:20:00Z') },
      ...{ clicked: null, replied: null, bounced: null, complained: null, unsubscribed: null },
      won: null,
    },
  },
};

export const messageRoutes: MountRoutes = (scope, services, style) => {
  listRoute<CampaignMessage, MessageFilter>(
    { scope, services, style, resource: messageResource },
    {
      description: 'Who got a campaign, and who did not and why; newest first.',
      query: {
        state: oneOf(outgoingStates, 'Only messages in this state.'),
        fact: oneOf(facts, 'Only messages of which this is known.'),
      },
      list: ({ workspaceId }, filter, page, params) =>
        listMessages(services.read, workspaceId, refOf(params.id ?? ''), filter, page),
    },
  );
};
