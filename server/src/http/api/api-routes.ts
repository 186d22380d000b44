// The routes that both full APIs have, all of them: a new resource is a folder here and a line.
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import type { ApiStyle } from './api-style.ts';
import { automationRoutes } from './automations/routes.ts';
import { integrationRoutes } from './integrations/routes.ts';
import type { MountRoutes } from './resource.ts';
import { tagRoutes } from './tags/routes.ts';
import { webhookRoutes } from './webhooks/routes.ts';

const all: readonly MountRoutes[] = [automationRoutes, integrationRoutes, tagRoutes, webhookRoutes];

export function apiRoutes(scope: FastifyInstance, services: Services, style: ApiStyle): void {
  for (const mount of all) mount(scope, services, style);
}
