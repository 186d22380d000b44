import Type from 'typebox';
import type { Campaign } from '../../../domain/campaigns/campaign.ts';
import { createCampaign } from '../../../domain/campaigns/create-campaign.ts';
import { deleteCampaign } from '../../../domain/campaigns/delete-campaign.ts';
import { getCampaign } from '../../../domain/campaigns/get-campaign.ts';
import { type CampaignFilter, listCampaigns } from '../../../domain/campaigns/list-campaigns.ts';
import { updateCampaign } from '../../../domain/campaigns/update-campaign.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import {
  emailCampaignBody,
  parseFilter,
  toAudience,
  toFields,
  updateCampaignBody,
  whatsappCampaignBody,
} from './campaign-bodies.ts';
import { campaignResource } from './campaign-resource.ts';
import { sendCampaignRoute } from './send-campaign.ts';

const description =
  'This version of Inlet does not send campaigns: sending one now is refused with 409. With ' +
  'draft: true, or a send_at in the future, it is saved as a draft.';

export const campaignRoutes: MountRoutes = (scope, services, style) => {
  const read = { ...services.read, parseFilter };
  const write = { ...services.read, ...services.write, parseFilter };
  const mount = { scope, services, style, resource: campaignResource };
  const mountAt = (channel: 'email' | 'whatsapp') => ({
    ...mount,
    resource: {
      ...campaignResource,
      name: `${channel} campaign`,
      path: `${campaignResource.path}/${channel}`,
    },
  });
  listRoute<Campaign, CampaignFilter>(mount, {
    query: { channel: Type.Optional(Type.Enum(['email', 'whatsapp'])) },
    list: ({ workspaceId }, query, page) => listCampaigns(read, workspaceId, query, page),
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
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getCampaign(read, workspaceId, ref),
  });
  updateRoutes(mount, {
    body: updateCampaignBody,
    update: (context, ref, changes) => updateCampaign(write, context, ref, toFields(changes)),
  });
  deleteRoute(mount, {
    remove: (context, ref) => deleteCampaign(write, context, ref),
  });
  sendCampaignRoute(scope, services);
};
