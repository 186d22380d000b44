// The native API: the whole product. The web app and the SDK are its clients.
import { apiRoutes } from '../../api/api-routes.ts';
import { type LeadResource, leadBasics, sampleLead } from '../../api/leads/lead-resource.ts';
import { leadRoutes } from '../../api/leads/routes.ts';
import type { ContractModule } from '../../contract-module.ts';
import { renderError } from './errors.ts';
import { inboundRoute } from './inbound.ts';
import { fromLead, toDraft } from './map.ts';
import { createLeadBody, leadSchema, updateLeadBody } from './schema.ts';
import { style } from './style.ts';

const leads: LeadResource = {
  ...leadBasics,
  schema: () => leadSchema,
  render: fromLead,
  sample: sampleLead,
  createBody: createLeadBody,
  toDraft,
  updateBody: updateLeadBody,
  showsArchived: false,
  fieldAliases: {},
};

export const leadhub: ContractModule = {
  name: 'leadhub',
  title: 'LeadHub API',
  description:
    'The native API: reads and writes everything. 1,000 requests per hour and key, unless the key has another limit.',
  sendsMethodNotAllowed: true,
  stripsNulls: true,
  dryRunStyle: style,
  renderError,
  routes(scope, services) {
    leadRoutes(scope, services, style, leads);
    apiRoutes(scope, services, style);
    inboundRoute(scope, services);
  },
};
