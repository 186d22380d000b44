// Creates another workspace for an owner of this one.
import Type, { type Static } from 'typebox';
import { addWorkspace } from '../../../domain/workspaces/add-workspace.ts';
import type { CreatedWorkspace } from '../../../domain/workspaces/create-workspace.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { respondWithChange } from '../routes/respond.ts';
import { workspaceJson, workspaceResponse } from './workspace-resource.ts';

const body = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    country: Type.Optional(Type.String({ description: 'Two letters; US by default.' })),
    time_zone: Type.Optional(
      Type.String({ description: 'Such as Europe/Berlin; UTC by default.' }),
    ),
  },
  { additionalProperties: false, examples: [{ name: 'Acme Europe' }] },
);

export const addWorkspaceRoute: MountRoutes = (scope, { workspaces }, style) => {
  scope.post<{ Body: Static<typeof body> }>(
    '/api/v1/workspace',
    {
      config: { scope: 'write:settings', hasETag: true },
      schema: {
        operationId: 'createWorkspace',
        summary: 'Create another workspace',
        description:
          'For an owner of this workspace, who becomes the owner of the new one; a key with the ' +
          'scope * acts for the user who created it. INLET_NEW_WORKSPACES can leave it to the operator.',
        tags: ['Workspace'],
        body,
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
          const { name, country, time_zone: timeZone } = request.body;
          const { owner } = principalOf(request);
          return addWorkspace(workspaces, context, owner?.id, { name, country, timeZone });
        },
        present: ({ workspace }) => ({
          version: workspace.version,
          body: style.wrap(workspaceJson(workspace, style)),
        }),
      }),
  );
};
