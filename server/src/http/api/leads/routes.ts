// The routes of leads, mounted once by each full API with its own presentation.
import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { createLeadRoute } from './create-lead.ts';
import type { LeadPresentation } from './presentation.ts';

export function leadRoutes(
  scope: FastifyInstance,
  services: Services,
  presentation: LeadPresentation,
): void {
  createLeadRoute(scope, services, presentation);
}
