import Type from 'typebox';
import type { Automation } from '../../../domain/automations/automation.ts';
import { createAutomation } from '../../../domain/automations/create-automation.ts';
import { deleteAutomation } from '../../../domain/automations/delete-automation.ts';
import { getAutomation } from '../../../domain/automations/get-automation.ts';
import { listAutomationVersions } from '../../../domain/automations/list-automation-versions.ts';
import { listAutomations } from '../../../domain/automations/list-automations.ts';
import { restoreAutomationVersion } from '../../../domain/automations/restore-automation-version.ts';
import { updateAutomation } from '../../../domain/automations/update-automation.ts';
import { memberRefOf, refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, recordResponse } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { respondWithChange } from '../routes/respond.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import {
  automationResource,
  createAutomationBody,
  updateAutomationBody,
} from './automation-resource.ts';

export const automationRoutes: MountRoutes = (scope, services, style) => {
  const { read, publicUrl } = services;
  const write = { ...services.write, refs: { refOf, memberRefOf }, publicUrl };
  const mount = { scope, services, style, resource: automationResource };
  const versions = {
    ...automationResource,
    name: 'automation version',
    plural: 'automation versions',
    path: '/api/v1/automations/:id/versions',
  };
  listRoute<typeof automationResource.sample, { active?: 'true' | 'false' }>(mount, {
    query: { active: Type.Optional(Type.Enum(['true', 'false'])) },
    list: ({ workspaceId }, { active }, page) =>
      listAutomations(read, workspaceId, { active: active && active === 'true' }, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getAutomation(read, workspaceId, ref),
  });
  createRoute(mount, {
    body: createAutomationBody,
    create: (context, body) => createAutomation(write, context, body),
  });
  updateRoutes(mount, {
    body: updateAutomationBody,
    update: (context, ref, changes) => updateAutomation(write, context, ref, changes),
  });
  deleteRoute(mount, {
    remove: (context, ref) => deleteAutomation(write, context, ref),
  });
  const restore = `${versions.path}/:version/restore`;
  scope.post<{ Params: { id: string; version: string } }>(
    restore,
    {
      config: { scope: `write:${automationResource.scope}`, hasETag: true },
      schema: {
        operationId: 'restoreAutomationVersion',
        summary: 'Restore a version of an automation',
        description: 'Makes a former definition the current one, as a new version.',
        tags: headingOf(automationResource),
        params: Type.Object({
          id: Type.String({ description: 'The number, the UUID, or a prefix and 26 characters.' }),
          version: Type.Integer({ minimum: 1 }),
        }),
        response: {
          200: recordResponse(mount),
          ...errorResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<Automation>(request, reply, {
        status: 200,
        run: (context) =>
          restoreAutomationVersion(
            ...([
              write,
              context,
              refOf(request.params.id),
              Number(request.params.version),
            ] as const),
          ),
        present: (automation) => ({
          version: automation.version,
          body: style.wrap(automationResource.render(automation, style)),
        }),
      }),
  );
  listRoute(
    { ...mount, resource: versions },
    {
      description: 'All versions, newest first.',
      list: ({ workspaceId }, _query, page, { id = '' }) =>
        listAutomationVersions(read, workspaceId, refOf(id), page),
    },
  );
};
