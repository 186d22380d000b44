// The history of changes: its causes, how far those that run as jobs are, and their cancellation.

import { cancelCause } from '../../../domain/causes/cancel-cause.ts';
import type { Cause } from '../../../domain/causes/cause.ts';
import { getCause } from '../../../domain/causes/get-cause.ts';
import { listCauses } from '../../../domain/causes/list-causes.ts';
import { type CauseKind, causeKinds } from '../../../domain/events/causes.ts';
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { actorOf } from '../events/actor-filter.ts';
import { flag, isOn, oneOf, queryText } from '../query-fields.ts';
import { headingOf, type MountRoutes, type Params, pathParams, readScopeOf } from '../resource.ts';
import { listRoute } from '../routes/list-route.ts';
import { respondWithChange } from '../routes/respond.ts';
import { causeResource, causeResponse } from './cause-resource.ts';

interface CauseQuery {
  kind?: CauseKind;
  actor?: string;
  undone?: string;
}

export const causeRoutes: MountRoutes = (scope, services, style) => {
  const deps = { ...services.read, ...services.write };
  const { path, render } = causeResource;
  const tags = headingOf(causeResource);
  const url = `${path}/:id`;
  listRoute<Cause, CauseQuery>(
    { scope, services, style, resource: causeResource },
    {
      description:
        'Bulk changes, batches, imports, merges and undos, newest first. A change of one record is ' +
        'among them once it was undone. Without the scope read:events only your own.',
      query: {
        kind: oneOf(causeKinds, 'Only causes of this kind.'),
        actor: queryText('Only those of me, or of user:5 or key:3 with any form of the id.'),
        undone: flag('true: only those that were undone; false: only the others.'),
      },
      list: (context, { kind, actor, undone }, page) =>
        listCauses(
          deps,
          context,
          {
            kind,
            actor: actor === 'me' ? actorIn(context) : actorOf(actor),
            undone: undone === undefined ? undefined : isOn(undone),
          },
          page,
        ),
    },
  );
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: readScopeOf(causeResource) },
      schema: {
        operationId: 'getCause',
        summary: 'Get a cause',
        description: 'With the progress of one that runs as a job.',
        tags,
        params: pathParams(url),
        response: { 200: causeResponse(style), ...errorResponses(401, 403, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params.id ?? '');
      const cause = await getCause(deps, requestContextOf(request), ref);
      return reply.send(style.wrap(render(cause, style)));
    },
  );
  scope.post<{ Params: Params }>(
    `${url}/cancel`,
    {
      config: { scope: 'write:leads' },
      schema: {
        operationId: 'cancelCause',
        summary: 'Cancel a running change',
        description:
          'Stops a large bulk change or undo. What it has done stays: undo it by its cause. A change ' +
          'whose undo was cancelled can be undone again, which reverts the rest. Who may undo it may ' +
          'cancel it.',
        tags,
        params: pathParams(url),
        response: {
          200: causeResponse(style),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) => {
      const ref = refOf(request.params.id ?? '');
      return respondWithChange<Cause>(request, reply, {
        status: 200,
        run: (context) => cancelCause(deps, context, ref),
        present: (cause) => ({ body: style.wrap(render(cause, style)) }),
      });
    },
  );
};

function actorIn({ actor: { type, id } }: RequestContext): { type: string; ref: Ref | undefined } {
  return { type, ref: id === null ? undefined : { id } };
}
