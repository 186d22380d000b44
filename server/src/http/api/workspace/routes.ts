// The workspace of the request: there is one, so its path has no id.
import type { Static } from 'typebox';
import { changeWorkspace } from '../../../domain/workspaces/change-workspace.ts';
import { getWorkspace } from '../../../domain/workspaces/find-workspace.ts';
import { entityTag, principalOf, requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { updateWorkspaceBody, workspaceJson, workspaceResponse } from './workspace-resource.ts';

const url = '/api/v1/workspace';
const tags = ['Workspace'];
const methods = [
  { method: 'PATCH', prefix: 'update', note: '' },
  { method: 'PUT', prefix: 'put', note: ', like PATCH' },
] as const;

export const workspaceRoutes: MountRoutes = (scope, { read, write }, style) => {
  scope.get(
    url,
    {
      config: { scope: 'read:settings', hasETag: true },
      schema: {
        operationId: 'getWorkspace',
        summary: 'Get the workspace',
        tags,
        response: {
          200: workspaceResponse(style),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = principalOf(request);
      const workspace = await getWorkspace(read.database.kysely, workspaceId);
      return reply
        .header('etag', entityTag(workspace))
        .send(style.wrap(workspaceJson(workspace, style)));
    },
  );
  for (const { method, prefix, note } of methods) {
    scope.route<{ Body: Static<typeof updateWorkspaceBody> }>({
      method,
      url,
      config: { scope: 'write:settings', hasETag: true },
      schema: {
        operationId: `${prefix}Workspace`,
        summary: `Update the workspace${note}`,
        description:
          'Send only the fields that change. Another country or time zone applies to new phone ' +
          'numbers and days; what is stored stays.',
        tags,
        body: updateWorkspaceBody,
        response: {
          200: workspaceResponse(style),
          ...errorResponses(400, 401, 403, 412, 413, 415, 422, 429, 500, 503),
        },
      },
      handler: async (request, reply) => {
        const { time_zone: timeZone, ...change } = request.body;
        const context = requestContextOf(request);
        const workspace = await changeWorkspace(write, context, { ...change, timeZone });
        return reply
          .header('etag', entityTag(workspace))
          .send(style.wrap(workspaceJson(workspace, style)));
      },
    });
  }
};
