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
  'Campaigns are not sent yet: one that is to be sent now is refused with 409. With draft: true, ' +
  'or a send_at to come, it is kept as a draft.';

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
    list: ({ workspaceId }, query, part) => listCampaigns(read, workspaceId, query, part),
  });
  createRoute(mountAt('email'), {
    description,
    body: emailCampaignBody,
    create: (asked, { name, audience, draft = false, ...rest }) =>
      createCampaign(write, asked, {
        ...toFields(rest),
        ...{ channel: 'email', name, audience: toAudience(audience), draft },
      }),
  });
  createRoute(mountAt('whatsapp'), {
    description,
    body: whatsappCampaignBody,
    create: (asked, { name, audience, draft = false, ...rest }) =>
      createCampaign(write, asked, {
        ...toFields(rest),
        ...{ channel: 'whatsapp', name, audience: toAudience(audience), draft },
      }),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getCampaign(read, workspaceId, ref),
  });
  updateRoutes(mount, {
    body: updateCampaignBody,
    update: (asked, ref, changes) => updateCampaign(write, asked, ref, toFields(changes)),
  });
  deleteRoute(mount, {
    remove: (asked, ref) => deleteCampaign(write, asked, ref),
  });
  sendCampaignRoute(scope, services);
};
