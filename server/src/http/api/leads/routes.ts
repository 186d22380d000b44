// The routes of leads, mounted once by each full API with its own presentation.
import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { createLeadRoute } from './create-lead.ts';
import { deleteLeadRoute } from './delete-lead.ts';
import { listLeadsRoute } from './list-leads.ts';
import type { LeadPresentation } from './presentation.ts';
import { showLeadRoute } from './show-lead.ts';
import { updateLeadRoutes } from './update-lead.ts';

export function leadRoutes(
  scope: FastifyInstance,
  services: Services,
  presentation: LeadPresentation,
): void {
  listLeadsRoute(scope, services, presentation);
  createLeadRoute(scope, services, presentation);
  showLeadRoute(scope, services, presentation);
  updateLeadRoutes(scope, services, presentation);
  deleteLeadRoute(scope, services, presentation);
}
