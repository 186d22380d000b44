// A second full API over the same data: the routes of the native one, presented in its own way.
import { apiRoutes } from '../../api/api-routes.ts';
import type { LeadPresentation } from '../../api/leads/presentation.ts';
import { leadRoutes } from '../../api/leads/routes.ts';
import type { ContractModule } from '../../contract-module.ts';
import { renderError } from './errors.ts';
import { fromLead, toDraft, withHistory } from './map.ts';
import {
  createLeadBody,
  leadAnswer,
  leadExample,
  leadSchema,
  shownLeadAnswer,
  updateLeadBody,
} from './schema.ts';
import { style } from './style.ts';

const leads: LeadPresentation = {
  create: { body: createLeadBody, toDraft },
  update: updateLeadBody,
  one: { answer: leadAnswer, render: fromLead },
  withHistory: { answer: shownLeadAnswer, render: withHistory },
  item: { schema: leadSchema, example: leadExample, render: fromLead },
  showsArchived: true,
  otherNames: {
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
    'A second full API over the same data: everything that the native one has. 1,000 requests a minute and key on the plan growth, 5,000 on pro.',
  tellsMethods: true,
  passesNulls: true,
  renderError,
  routes(scope, services) {
    leadRoutes(scope, services, leads);
    apiRoutes(scope, services, style);
  },
};
