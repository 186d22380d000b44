// All routes that both full APIs have, except those of leads. A new resource is a folder and a line.
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { activityRoutes } from './activity/routes.ts';
import { analyticsRoutes } from './analytics/routes.ts';
import type { ApiStyle } from './api-style.ts';
import { automationAddressRoutes } from './automations/address-routes.ts';
import { leadAssignmentRoute } from './automations/lead-assignment-route.ts';
import { automationRecipesRoute } from './automations/recipes-route.ts';
import { automationRoutes } from './automations/routes.ts';
import { runCountsRoute } from './automations/run-counts-route.ts';
import { runRoutes as automationRunRoutes } from './automations/run-routes.ts';
import { automationSchemaRoute } from './automations/schema-route.ts';
import { automationTestRoutes } from './automations/test-routes.ts';
import { callRoutes } from './calls/routes.ts';
import { campaignRoutes } from './campaigns/routes.ts';
import { causeRoutes } from './causes/routes.ts';
import { contactRoutes } from './contacts/routes.ts';
import { dealRoutes } from './deals/routes.ts';
import { duplicateRoutes } from './duplicates/routes.ts';
import { eventRoutes } from './events/list-events.ts';
import { exportRoutes } from './exports/routes.ts';
import { feedRoutes } from './feeds/routes.ts';
import { fieldRoutes } from './fields/routes.ts';
import { formRoutes } from './forms/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { integrationRoutes } from './integrations/routes.ts';
import { keyRoutes } from './keys/routes.ts';
import { domainCheckRoute } from './mail/domain-check-route.ts';
import { mailRoutes } from './mail/mail-routes.ts';
import { mailSettingsRoutes } from './mail/settings-routes.ts';
import { suppressionRoutes } from './mail/suppression-routes.ts';
import { templateRoutes } from './mail/template-routes.ts';
import { noteRoutes } from './notes/routes.ts';
import { notificationRoutes } from './notifications/routes.ts';
import { eventTypeRoutes, sourceRoutes } from './picklists/routes.ts';
import { pipelineRoutes } from './pipelines/routes.ts';
import { stageRoutes } from './pipelines/stage-routes.ts';
import type { MountRoutes } from './resource.ts';
import { scoringRoutes } from './scoring/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { speedToLeadRoutes } from './speed-to-lead/setting-routes.ts';
import { waitingLeadsRoute } from './speed-to-lead/waiting-leads-route.ts';
import { statusRoutes } from './statuses/routes.ts';
import { streamRoutes } from './stream/stream-events.ts';
import { tagRoutes } from './tags/routes.ts';
import { taskRoutes } from './tasks/routes.ts';
import { teamRoutes } from './teams/routes.ts';
import { undoRoutes } from './undo/undo-route.ts';
import { userRoutes } from './users/routes.ts';
import { viewRoutes } from './views/routes.ts';
import { webhookRoutes } from './webhooks/routes.ts';
import { whatsappMessageRoutes } from './whatsapp/message-routes.ts';
import { whatsappTemplateRoutes } from './whatsapp/template-routes.ts';
import { addWorkspaceRoute } from './workspace/add-workspace.ts';
import { workspaceRoutes } from './workspace/routes.ts';
import { twoFactorRoutes } from './workspace/two-factor.ts';

const all: readonly MountRoutes[] = [
  activityRoutes,
  analyticsRoutes,
  automationAddressRoutes,
  automationRecipesRoute,
  automationRoutes,
  automationRunRoutes,
  automationSchemaRoute,
  automationTestRoutes,
  runCountsRoute,
  leadAssignmentRoute,
  callRoutes,
  campaignRoutes,
  causeRoutes,
  contactRoutes,
  dealRoutes,
  duplicateRoutes,
  eventRoutes,
  eventTypeRoutes,
  exportRoutes,
  feedRoutes,
  fieldRoutes,
  formRoutes,
  importRoutes,
  integrationRoutes,
  keyRoutes,
  mailRoutes,
  mailSettingsRoutes,
  domainCheckRoute,
  noteRoutes,
  notificationRoutes,
  pipelineRoutes,
  scoringRoutes,
  searchRoutes,
  sourceRoutes,
  speedToLeadRoutes,
  stageRoutes,
  statusRoutes,
  streamRoutes,
  suppressionRoutes,
  tagRoutes,
  taskRoutes,
  teamRoutes,
  templateRoutes,
  undoRoutes,
  userRoutes,
  viewRoutes,
  waitingLeadsRoute,
  webhookRoutes,
  whatsappMessageRoutes,
  whatsappTemplateRoutes,
  workspaceRoutes,
  addWorkspaceRoute,
  twoFactorRoutes,
];

export function apiRoutes(scope: FastifyInstance, services: Services, style: ApiStyle): void {
  for (const mount of all) mount(scope, services, style);
}
