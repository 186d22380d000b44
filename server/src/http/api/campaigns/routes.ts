import Type from 'typebox';
import {
  type Campaign,
  type CampaignAction,
  type CampaignState,
  type Channel,
  campaignStates,
  channels,
} from '../../../domain/campaigns/campaign.ts';
import { createCampaign } from '../../../domain/campaigns/create-campaign.ts';
import { deleteCampaign } from '../../../domain/campaigns/delete-campaign.ts';
import { getCampaign } from '../../../domain/campaigns/get-campaign.ts';
import { listCampaigns } from '../../../domain/campaigns/list-campaigns.ts';
import { moveCampaign } from '../../../domain/campaigns/move-campaign.ts';
import { resendUnknown } from '../../../domain/campaigns/resend-unknown.ts';
import { sendCampaign } from '../../../domain/campaigns/send-campaign.ts';
import { updateCampaign } from '../../../domain/campaigns/update-campaign.ts';
import { refOf } from '../../record-id.ts';
import { oneOf } from '../query-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { audienceRoute } from './audience-route.ts';
import { parseFilter, toAudience } from './campaign-audience.ts';
import {
  emailCampaignBody,
  sendTime,
  toFields,
  updateCampaignBody,
  whatsappCampaignBody,
} from './campaign-bodies.ts';
import { campaignResource } from './campaign-resource.ts';
import { messageRoutes } from './message-routes.ts';
import { previewRoutes } from './preview-routes.ts';
import { statisticsRoute } from './statistics-route.ts';

const description =
  'It is sent at once, at send_at, or not yet with draft: true. Each person gets at most one message, ' +
  'as the newest of their leads in the audience.';

const actions: Record<CampaignAction, { summary: string; description: string }> = {
  pause: {
    summary: 'Pause a campaign',
    description: 'It stops within a second; messages that were not handed over stay pending.',
  },
  resume: { summary: 'Resume a paused campaign', description: 'It continues where it stopped.' },
  cancel: {
    summary: 'Cancel a campaign',
    description: 'What was sent stays sent; the pending messages are suppressed.',
  },
};

const scheduleBody = Type.Object(
  { send_at: Type.String(sendTime) },
  { additionalProperties: false, examples: [{ send_at: '2199-04-01T09:00:00' }] },
);
const resendBody = Type.Object(
  {
    message_ids: Type.Array(Type.Unsafe<string | number>({ type: ['integer', 'string'] }), {
      maxItems: 1_000,
      uniqueItems: true,
    }),
  },
  { additionalProperties: false, examples: [{ message_ids: [] }] },
);

export const campaignRoutes: MountRoutes = (scope, services, style) => {
  const read = { ...services.read, parseFilter };
  const write = { ...services.read, ...services.write, sealer: services.sealer, parseFilter };
  const mount = { scope, services, style, resource: campaignResource };
  const mountAt = (channel: Channel) => ({
    ...mount,
    resource: {
      ...campaignResource,
      name: `${channel} campaign`,
      path: `${campaignResource.path}/${channel}`,
    },
  });
  listRoute<Campaign, { channel?: Channel; status?: CampaignState }>(mount, {
    query: {
      channel: oneOf(channels, 'Only campaigns of this channel.'),
      status: oneOf(campaignStates, 'Only campaigns in this state.'),
    },
    list: ({ workspaceId }, { channel, status }, page) =>
      listCampaigns(read, workspaceId, { channel, state: status }, page),
  });
  createRoute(mountAt('email'), {
    description,
    body: emailCampaignBody,
    create: (context, { name, audience, draft = false, ...rest }) =>
      createCampaign(write, context, {
        ...toFields(rest),
        ...{ channel: 'email', name, audience: toAudience(audience), draft },
      }),
  });
  createRoute(mountAt('whatsapp'), {
    description,
    body: whatsappCampaignBody,
    create: (context, { name, audience, draft = false, ...rest }) =>
      createCampaign(write, context, {
        ...toFields(rest),
        ...{ channel: 'whatsapp', name, audience: toAudience(audience), draft },
      }),
  });
  showRoute(mount, { show: ({ workspaceId }, ref) => getCampaign(read, workspaceId, ref) });
  updateRoutes(mount, {
    description: 'Only drafts and scheduled campaigns change. Send only the fields that change.',
    body: updateCampaignBody,
    update: (context, ref, changes) => updateCampaign(write, context, ref, toFields(changes)),
  });
  deleteRoute(mount, {
    description: 'Its messages stay on their leads.',
    conflicts: true,
    remove: (context, ref) => deleteCampaign(write, context, ref),
  });
  actionRoute(mount, {
    ...{ action: 'send', summary: 'Send a campaign now' },
    run: (context, ref) => sendCampaign(write, context, ref, { sendAt: null }),
  });
  actionRoute(mount, {
    ...{ action: 'schedule', summary: 'Send a campaign at a time', body: scheduleBody },
    description: 'PATCH with send_at: null makes it a draft again.',
    run: (context, ref, { send_at: sendAt }) => sendCampaign(write, context, ref, { sendAt }),
  });
  for (const action of ['pause', 'resume', 'cancel'] as const) {
    actionRoute(mount, {
      ...{ action, ...actions[action] },
      run: (context, ref) => moveCampaign(write, context, ref, action),
    });
  }
  actionRoute(mount, {
    ...{ action: 'resend', summary: 'Send unknown messages again', body: resendBody },
    description:
      'Messages whose sending was interrupted may have arrived, so they are sent again only on request.',
    run: (context, ref, { message_ids: ids }) => resendUnknown(write, context, ref, ids.map(refOf)),
  });
  audienceRoute(scope, services, style);
  previewRoutes(scope, services, style);
  statisticsRoute(scope, services, style);
  messageRoutes(scope, services, style);
};
