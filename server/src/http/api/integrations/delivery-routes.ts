import Type from 'typebox';
import {
  type DeliveryState,
  deliveryStates,
} from '../../../domain/integrations/deliveries/delivery.ts';
import { getDelivery } from '../../../domain/integrations/deliveries/get-delivery.ts';
import { listDeliveries } from '../../../domain/integrations/deliveries/list-deliveries.ts';
import {
  replayDelivery,
  replayFailed,
} from '../../../domain/integrations/deliveries/replay-deliveries.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, pathParams } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { respondWithChange } from '../routes/respond.ts';
import { showRoute } from '../routes/show-route.ts';
import { deliveryResource } from './delivery-resource.ts';

const replayAll = '/api/v1/integrations/:id/replay';

export const deliveryRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: deliveryResource };
  listRoute<typeof deliveryResource.sample, { state?: DeliveryState }>(mount, {
    description: 'What came in during the last 90 days, newest first.',
    query: { state: Type.Optional(Type.Enum([...deliveryStates])) },
    list: ({ workspaceId }, { state }, page, { id = '' }) =>
      listDeliveries(read, workspaceId, refOf(id), state === undefined ? {} : { state }, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref, { id = '' }) => getDelivery(read, workspaceId, refOf(id), ref),
  });
  actionRoute(mount, {
    ...{ action: 'replay', hasVersions: false, summary: 'Handle a delivery again' },
    description: 'One that failed or was ignored. One that was handled is never done twice.',
    run: (request, ref, _body, { id = '' }) => replayDelivery(write, request, refOf(id), ref),
  });
  scope.post<{ Params: { id: string } }>(
    replayAll,
    {
      config: { scope: 'write:integrations' },
      schema: {
        operationId: 'replayFailedDeliveries',
        summary: 'Handle all failed deliveries again',
        description: 'Also those that would be tried again later.',
        tags: headingOf(deliveryResource),
        params: pathParams(replayAll),
        response: {
          200: style.wrapSchema(Type.Object({ count: Type.Integer() }, { title: 'Replayed' }), {
            description: 'How many.',
            examples: [style.wrap({ count: 3 })],
          }),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<{ count: number }>(request, reply, {
        status: 200,
        run: (context) => replayFailed(write, context, refOf(request.params.id)),
        present: (result) => ({ body: style.wrap(result) }),
      }),
  );
};
