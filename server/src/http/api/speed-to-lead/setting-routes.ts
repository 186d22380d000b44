// How soon somebody must touch a new lead of the workspace.
import Type, { type Static } from 'typebox';
import { getSpeedToLead } from '../../../domain/speed-to-lead/settings.ts';
import { maxMinutes, type SpeedToLead } from '../../../domain/speed-to-lead/speed-to-lead.ts';
import { updateSpeedToLead } from '../../../domain/speed-to-lead/update-speed-to-lead.ts';
import { principalOf, requestContextOf } from '../../hooks/request-context.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { numberOrNull } from '../response-schemas.ts';

const url = '/api/v1/workspace/speed-to-lead';
const tags = ['Workspace'];

const minutes = (whom: string) =>
  numberOrNull({
    ...{ minimum: 1, maximum: maxMinutes },
    description: `After which ${whom} alerted; null for never.`,
  });

const setting = Type.Object({
  owner_minutes: minutes('the owner of the lead is'),
  next_minutes: minutes('the least loaded colleague of the owner who is at work is'),
  manager_minutes: minutes(
    "the leaders of the owner's teams are, else the managers, else the admins and owners,",
  ),
  working_hours_only: Type.Boolean({
    description:
      "Whether only the time counts in which somebody of the owner's teams is at work; without a " +
      'team or an owner, somebody of the workspace.',
  }),
});

const body = Type.Object(Type.Partial(setting).properties, {
  additionalProperties: false,
  examples: [{ owner_minutes: 5, next_minutes: 15, manager_minutes: 30 }],
});

export const speedToLeadRoutes: MountRoutes = (scope, { read, write }, style) => {
  const response = responseOf(style);
  scope.get(
    url,
    {
      config: { scope: 'read:settings' },
      schema: {
        operationId: 'getSpeedToLead',
        summary: 'Get how soon a new lead must be touched',
        tags,
        response: { 200: response, ...errorResponses(401, 403, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { workspaceId } = principalOf(request);
      const current = await getSpeedToLead(read.database.kysely, workspaceId);
      return reply.send(style.wrap(toJson(current)));
    },
  );
  scope.patch<{ Body: Static<typeof body> }>(
    url,
    {
      config: { scope: 'write:settings' },
      schema: {
        operationId: 'updateSpeedToLead',
        summary: 'Set how soon a new lead must be touched',
        description:
          'A new lead, or one that gets another owner, waits for its first touch: a call, a note, ' +
          'a mail or a change of status or stage by a user. Each level that passes is an event ' +
          'lead.waiting, and a notification of those whom it alerts. A later level must have more ' +
          'minutes. Leads that came in before it was on do not wait.',
        tags,
        body,
        response: {
          200: response,
          ...errorResponses(400, 401, 403, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { owner_minutes: owner, next_minutes: next, manager_minutes: manager } = request.body;
      const changed = await updateSpeedToLead(write, requestContextOf(request), {
        minutes: { owner, next, manager },
        workingHoursOnly: request.body.working_hours_only,
      });
      return reply.send(style.wrap(toJson(changed)));
    },
  );
};

const responseOf = (style: ApiStyle) =>
  style.wrapSchema(
    { ...setting, title: 'SpeedToLead' },
    {
      description: 'The setting.',
      examples: [
        style.wrap(
          toJson({ minutes: { owner: 5, next: 15, manager: 30 }, workingHoursOnly: false }),
        ),
      ],
    },
  );

const toJson = ({ minutes: { owner, next, manager }, workingHoursOnly }: SpeedToLead) => ({
  ...{ owner_minutes: owner, next_minutes: next, manager_minutes: manager },
  working_hours_only: workingHoursOnly,
});
