// Which notifications the signed-in person wants, and how.
import { getPreferences } from '../../../domain/notifications/preferences/get-preferences.ts';
import { updatePreferences } from '../../../domain/notifications/preferences/update-preferences.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, readScopeOf } from '../resource.ts';
import { notificationResource } from './notification-resource.ts';
import {
  type PreferencesBody,
  preferencesBody,
  preferencesJson,
  preferencesResponse,
} from './preferences-schema.ts';

const url = `${notificationResource.path}/preferences`;
const tags = headingOf(notificationResource);

export const preferencesRoutes: MountRoutes = (scope, { read, write }, style) => {
  scope.get(
    url,
    {
      config: { scope: readScopeOf(notificationResource) },
      schema: {
        operationId: 'getNotificationPreferences',
        summary: 'Get your notification preferences',
        tags,
        response: { 200: preferencesResponse(style), ...errorResponses(401, 403, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const preferences = await getPreferences(read, requestContextOf(request));
      return reply.send(style.wrap(preferencesJson(preferences)));
    },
  );
  scope.put<{ Body: PreferencesBody }>(
    url,
    {
      // Every role may choose for itself.
      config: { scope: readScopeOf(notificationResource) },
      schema: {
        operationId: 'updateNotificationPreferences',
        summary: 'Update your notification preferences',
        description: 'Send only what changes. It applies to what happens from then on.',
        tags,
        body: preferencesBody,
        response: {
          200: preferencesResponse(style),
          ...errorResponses(400, 401, 403, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { kinds, quiet_hours: quietHours, digest_at: digestAt } = request.body;
      const context = requestContextOf(request);
      await updatePreferences(write, context, { kinds, quietHours, digestAt });
      return reply.send(style.wrap(preferencesJson(await getPreferences(write, context))));
    },
  );
};
