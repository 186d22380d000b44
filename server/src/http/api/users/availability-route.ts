// When a user takes leads: managers set it for everybody, and each person their own in their profile.
import Type, { type Static } from 'typebox';
import { updateAvailability } from '../../../domain/members/update-availability.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { type Mount, type Params, pathParams, recordResponse } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';
import {
  availabilityExample,
  availabilityFields,
  dailyLeadLimit,
  toAbsences,
} from './availability-schema.ts';
import type { User } from './user-resource.ts';

const availabilityBody = Type.Partial(
  Type.Object({
    time_zone: textOrNull({ maxLength: 100, description: "null uses the workspace's time zone." }),
    ...availabilityFields,
    daily_lead_limit: dailyLeadLimit,
  }),
  {
    additionalProperties: false,
    examples: [{ time_zone: 'Europe/Rome', ...availabilityExample, daily_lead_limit: 15 }],
  },
);

export function availabilityRoute(mount: Mount<User>): void {
  const { scope, services, style, resource } = mount;
  const url = '/api/v1/users/:id/availability';
  scope.patch<{ Params: Params; Body: Static<typeof availabilityBody> }>(
    url,
    {
      config: { scope: 'write:availability', hasETag: true },
      schema: {
        operationId: 'updateUserAvailability',
        summary: 'Update when a user takes leads',
        description:
          'Working hours, absences and the daily limit, which automations keep to when they assign ' +
          'leads. Send only the fields that change.',
        tags: ['Users'],
        params: pathParams(url),
        body: availabilityBody,
        response: {
          200: recordResponse(mount),
          ...errorResponses(400, 401, 403, 404, 412, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { time_zone: timeZone, working_hours: workingHours, ...body } = request.body;
      const user = await updateAvailability(
        services.write,
        requestContextOf(request),
        refOf(request.params.id ?? ''),
        {
          ...{ timeZone, workingHours, absences: toAbsences(body.absences) },
          dailyLeadLimit: body.daily_lead_limit,
        },
      );
      return reply.header('etag', entityTag(user)).send(style.wrap(resource.render(user, style)));
    },
  );
}
