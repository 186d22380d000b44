// A second full API over the same data: the routes of the native one, in its own shapes.
import { apiRoutes } from '../../api/api-routes.ts';
import { eventSample } from '../../api/events/event-json.ts';
import { type LeadResource, leadBasics } from '../../api/leads/lead-resource.ts';
import { leadRoutes } from '../../api/leads/routes.ts';
import type { ContractModule } from '../../contract-module.ts';
import { renderError } from './errors.ts';
import { fromLead, fromLeadWithHistory, toDraft } from './map.ts';
import { priya } from './sample.ts';
import { createLeadBody, leadSchema, leadWithHistorySchema, updateLeadBody } from './schema.ts';
import { style } from './style.ts';

const leads: LeadResource = {
  ...leadBasics,
  schema: () => leadSchema,
  render: fromLead,
  sample: priya,
  createBody: createLeadBody,
  toDraft,
  updateBody: updateLeadBody,
  withHistory: {
    ...leadBasics,
    schema: () => leadWithHistorySchema,
    render: fromLeadWithHistory,
    sample: { ...priya, history: [eventSample] },
  },
  showsArchived: true,
  fieldAliases: {
    pipeline_id: 'pipeline',
    pipeline_stage_id: 'pipeline_stage',
    assigned_user_id: 'assigned_to',
  },
};

export const crmleadpro: ContractModule = {
  name: 'crmleadpro',
  title: 'CRMLead Pro API',
  description:
    'A second full API over the same data, with everything that the native one has. 1,000 requests per minute and key on the plan growth, 5,000 on pro.',
  sendsMethodNotAllowed: true,
  stripsNulls: true,
  dryRunStyle: style,
  renderError,
  routes(scope, services) {
    leadRoutes(scope, services, style, leads);
    apiRoutes(scope, services, style);
  },
};
