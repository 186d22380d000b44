import { listContactActivity } from '../../../domain/contacts/list-contact-activity.ts';
import { listDealActivity } from '../../../domain/deals/list-deal-activity.ts';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import { listLeadActivity } from '../../../domain/leads/activity/list-lead-activity.ts';
import { refOf } from '../../record-id.ts';
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

const contactActivity: Listed<LoggedEvent> = {
  ...leadActivity,
  plural: 'contact activity',
  path: '/api/v1/contacts/:contact_id/activity',
  scope: 'contacts',
};

const dealActivity: Listed<LoggedEvent> = {
  ...leadActivity,
  plural: 'deal activity',
  path: '/api/v1/deals/:deal_id/activity',
  scope: 'deals',
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
  listRoute(
    { scope, services, style, resource: contactActivity },
    {
      description: 'The events of a contact, newest first.',
      query: { types: typesQuery },
      list: ({ workspaceId }, { types }: { types?: string }, page, { contact_id = '' }) =>
        listContactActivity(services.read, workspaceId, refOf(contact_id), typesOf(types), page),
    },
  );
  listRoute(
    { scope, services, style, resource: dealActivity },
    {
      description: 'The events of a deal, newest first.',
      query: { types: typesQuery },
      list: ({ workspaceId }, { types }: { types?: string }, page, { deal_id = '' }) =>
        listDealActivity(services.read, workspaceId, refOf(deal_id), typesOf(types), page),
    },
  );
};
