// Creates another workspace for an owner of this one.
import type { Static } from 'typebox';
import { addWorkspace } from '../../../domain/workspaces/add-workspace.ts';
import type { CreatedWorkspace } from '../../../domain/workspaces/create-workspace.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { respondWithChange } from '../routes/respond.ts';
import { createWorkspaceBody, workspaceJson, workspaceResponse } from './workspace-resource.ts';

export const addWorkspaceRoute: MountRoutes = (scope, { workspaces }, style) => {
  scope.post<{ Body: Static<typeof createWorkspaceBody> }>(
    '/api/v1/workspace',
    {
      config: { scope: 'write:settings', hasETag: true },
      schema: {
        operationId: 'createWorkspace',
        summary: 'Create another workspace',
        description:
          'For an owner of this workspace, who becomes the owner of the new one; a key with the ' +
          'scope * acts for the user who created it. INLET_NEW_WORKSPACES can leave it to the operator. ' +
          'Defaults: the plan growth, the country US, the time zone UTC, the currency USD, the language en.',
        tags: ['Workspace'],
        body: createWorkspaceBody,
        response: {
          201: workspaceResponse(style),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<CreatedWorkspace>(request, reply, {
        status: 201,
        run: (context) => {
          const { time_zone: timeZone, ...input } = request.body;
          const { owner } = principalOf(request);
          return addWorkspace(workspaces, context, owner?.id, { ...input, timeZone });
        },
        present: ({ workspace }) => ({
          version: workspace.version,
          body: style.wrap(workspaceJson(workspace, style)),
        }),
      }),
  );
};
