import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import { listLeadActivity } from '../../../domain/leads/activity/list-lead-activity.ts';
import { entryJson, entrySchema, eventSample } from '../events/event-json.ts';
import { typesOf, typesQuery } from '../events/event-types.ts';
import { leadRefOf } from '../leads/lead-resource.ts';
import type { Listed, MountRoutes } from '../resource.ts';
import { listRoute } from '../routes/list-route.ts';

const leadActivity: Listed<LoggedEvent> = {
  name: 'activity entry',
  plural: 'lead activity',
  path: '/api/v1/leads/:lead_id/activity',
  scope: 'leads',
  schema: entrySchema,
  render: entryJson,
  sample: eventSample,
};

export const activityRoutes: MountRoutes = (scope, services, style) => {
  listRoute(
    { scope, services, style, resource: leadActivity },
    {
      description: 'The events of a lead, its notes, calls and tasks, newest first.',
      query: { types: typesQuery },
      list: ({ workspaceId }, { types }: { types?: string }, page, params) =>
        listLeadActivity(services.read, workspaceId, leadRefOf(params), typesOf(types), page),
    },
  );
};
