import Type from 'typebox';
import {
  changeableStates,
  changeRun,
  changeRuns,
  type RunChange,
} from '../../../domain/automations/runs/change-runs.ts';
import { getRun } from '../../../domain/automations/runs/get-run.ts';
import { listRuns } from '../../../domain/automations/runs/list-runs.ts';
import { type RunState, runStates } from '../../../domain/automations/runs/run.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { type MountRoutes, pathParams } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { respondWithChange } from '../routes/respond.ts';
import { showRoute } from '../routes/show-route.ts';
import { runResource } from './run-resource.ts';

const summaries: Record<RunChange, { one: string; many: string; description: string }> = {
  retry: {
    one: 'Retry an automation run',
    many: 'Retry failed automation runs',
    description: 'They go on with the step that failed.',
  },
  cancel: {
    one: 'Cancel an automation run',
    many: 'Cancel automation runs',
    description: 'Their steps stay done; undo them by the id of the run.',
  },
};

export const runRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: runResource };
  listRoute<typeof runResource.sample, { state?: RunState }>(mount, {
    query: { state: Type.Optional(Type.Enum([...runStates])) },
    list: ({ workspaceId }, { state }, page, { id = '' }) =>
      listRuns(read, workspaceId, refOf(id), state === undefined ? {} : { state }, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref, { id = '' }) => getRun(read, workspaceId, refOf(id), ref),
  });
  for (const change of ['retry', 'cancel'] as const) {
    const { one, many, description } = summaries[change];
    actionRoute(mount, {
      ...{ action: change, summary: one, description, hasVersions: false },
      run: (request, ref, _body, { id = '' }) => changeRun(write, request, refOf(id), ref, change),
    });
    const path = `${runResource.path}/${change}`;
    scope.post<{ Params: { id: string }; Body: { state?: RunState } }>(
      path,
      {
        config: { scope: 'write:automations' },
        schema: {
          operationId: `${change}AutomationRuns`,
          summary: many,
          description,
          tags: ['automations'],
          params: pathParams(path),
          body: Type.Object(
            { state: Type.Optional(Type.Enum([...changeableStates[change]])) },
            { additionalProperties: false, examples: [{ state: 'failed' }] },
          ),
          response: {
            200: Type.Object(
              { data: Type.Object({ count: Type.Integer() }) },
              { description: 'How many runs it changed.', examples: [{ data: { count: 3 } }] },
            ),
            ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
          },
        },
      },
      (request, reply) =>
        respondWithChange<{ count: number }>(request, reply, {
          status: 200,
          run: (context) =>
            changeRuns(write, context, refOf(request.params.id), {
              change,
              state: request.body.state,
            }),
          present: (result) => ({ body: { data: result } }),
        }),
    );
  }
};
