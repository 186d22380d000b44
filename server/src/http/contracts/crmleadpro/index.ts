// A second full API over the same data: the routes of the native one, in its own shapes.
import { apiRoutes } from '../../api/api-routes.ts';
import type { LeadPresentation } from '../../api/leads/presentation.ts';
import { leadRoutes } from '../../api/leads/routes.ts';
import type { ContractModule } from '../../contract-module.ts';
import { renderError } from './errors.ts';
import { fromLead, toDraft, withHistory } from './map.ts';
import {
  createLeadBody,
  leadExample,
  leadResponse,
  leadSchema,
  shownLeadResponse,
  updateLeadBody,
} from './schema.ts';
import { style } from './style.ts';

const leads: LeadPresentation = {
  create: { body: createLeadBody, toDraft },
  update: updateLeadBody,
  one: { response: leadResponse, render: fromLead },
  withHistory: { response: shownLeadResponse, render: withHistory },
  item: { schema: leadSchema, example: leadExample, render: fromLead },
  showsArchived: true,
  fieldAliases: {
    pipeline_id: 'pipeline',
    pipeline_stage_id: 'pipeline_stage',
    assigned_user_id: 'assigned_to',
  },
  renderError,
};

export const crmleadpro: ContractModule = {
  name: 'crmleadpro',
  title: 'CRMLead Pro API',
  description:
    'A second full API over the same data, with everything that the native one has. 1,000 requests per minute and key on the plan growth, 5,000 on pro.',
  sendsMethodNotAllowed: true,
  stripsNulls: true,
  renderError,
  routes(scope, services) {
    leadRoutes(scope, services, leads);
    apiRoutes(scope, services, style);
  },
};
