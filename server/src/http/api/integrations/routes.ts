import Type from 'typebox';
import { createIntegration } from '../../../domain/integrations/create-integration.ts';
import { deleteIntegration } from '../../../domain/integrations/delete-integration.ts';
import { getIntegration } from '../../../domain/integrations/get-integration.ts';
import {
  type IntegrationFilter,
  listIntegrations,
} from '../../../domain/integrations/list-integrations.ts';
import { updateIntegration } from '../../../domain/integrations/update-integration.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { integrationAddressRoutes } from './address-routes.ts';
import { backfillRoute } from './backfill-route.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import {
  createIntegrationBody,
  integrationResource,
  updateIntegrationBody,
} from './integration-resource.ts';
import { listTypesRoute } from './list-types.ts';
import { integrationPreviewRoute } from './preview-route.ts';
import { integrationTestRoute } from './test-route.ts';

export const integrationRoutes: MountRoutes = (scope, services, style) => {
  const { sealer } = services;
  const read = { ...services.read, sealer };
  const write = { ...services.write, sealer };
  const mount = { scope, services, style, resource: integrationResource };
  listTypesRoute(scope);
  listRoute<typeof integrationResource.sample, IntegrationFilter>(mount, {
    query: {
      type: Type.Optional(
        Type.String({ maxLength: 50, description: 'Only integrations of this type.' }),
      ),
    },
    list: ({ workspaceId }, query, page) => listIntegrations(read, workspaceId, query, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getIntegration(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createIntegrationBody,
    create: (context, body) => createIntegration(write, context, body),
  });
  updateRoutes(mount, {
    body: updateIntegrationBody,
    update: (context, ref, changes) => updateIntegration(write, context, ref, changes),
  });
  deleteRoute(mount, {
    remove: (context, ref) => deleteIntegration(services.write, context, ref),
  });
  integrationAddressRoutes(scope, services, style);
  deliveryRoutes(scope, services, style);
  backfillRoute(scope, services, style);
  integrationPreviewRoute(scope, services, style);
  integrationTestRoute(scope, services, style);
};
