// The routes of leads; each full API mounts them with its own presentation.
import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { assignLeadRoute } from './assign-lead.ts';
import { createLeadRoute } from './create-lead.ts';
import { deleteLeadRoute } from './delete-lead.ts';
import { listLeadsRoute } from './list-leads.ts';
import { listTrashRoute } from './list-trash.ts';
import type { LeadPresentation } from './presentation.ts';
import { restoreLeadRoute } from './restore-lead.ts';
import { showLeadRoute } from './show-lead.ts';
import { starLeadRoutes } from './star-lead.ts';
import { tagLeadRoute } from './tag-lead.ts';
import { untagLeadRoute } from './untag-lead.ts';
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
  listTrashRoute(scope, services, presentation);
  restoreLeadRoute(scope, services, presentation);
  starLeadRoutes(scope, services, presentation);
  assignLeadRoute(scope, services, presentation);
  tagLeadRoute(scope, services, presentation);
  untagLeadRoute(scope, services);
}
