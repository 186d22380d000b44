// The routes of leads, which each full API mounts with its own LeadResource. Creating and listing
// have routes of their own: a new lead goes through captureLead, which stores the response of an
// Idempotency-Key in its batch, and the list has cursors and filters of its own.
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { leadHistory } from '../../../domain/leads/activity/lead-history.ts';
import { getLead } from '../../../domain/leads/get-lead.ts';
import { deleteLead } from '../../../domain/leads/trash/delete-lead.ts';
import { listTrash, type TrashedLead } from '../../../domain/leads/trash/list-trash.ts';
import { updateLead } from '../../../domain/leads/update-lead.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { isOn } from '../query-fields.ts';
import { withFieldAliases } from '../rename-error-fields.ts';
import type { Listed } from '../resource.ts';
import { time } from '../response-schemas.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { type ShowOptions, showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { workspaceRoute } from '../routes/workspace-route.ts';
import { batchRoute } from './batch/batch-routes.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { createLeadRoute } from './create-lead.ts';
import { leadActionRoutes } from './lead-actions.ts';
import { leadPlaceRoute } from './lead-place.ts';
import type { LeadMount, LeadResource, LeadWithHistory } from './lead-resource.ts';
import { listLeadsRoute } from './list-leads.ts';
import { archivedQuery } from './list-query.ts';
import { mergeLeadsRoutes } from './merge-leads.ts';
import { toChanges } from './to-changes.ts';
import { untagLeadRoute } from './untag-lead.ts';
import { upsertLeadRoutes } from './upsert-routes.ts';

export function leadRoutes(
  scope: FastifyInstance,
  services: Services,
  style: ApiStyle,
  resource: LeadResource,
): void {
  const { write } = services;
  const { fieldAliases, showsArchived } = resource;
  const mount: LeadMount = { scope, services, style, resource };
  listLeadsRoute(mount);
  bulkRoutes(mount);
  createLeadRoute(mount);
  batchRoute(mount);
  showLeadRoute(mount);
  updateRoutes(mount, {
    body: resource.updateBody,
    description:
      'Send only the fields that change; null clears a field. Within custom_fields, too, only the ' +
      'fields in the body change. tags replaces all tags of the lead.',
    conflicts: false,
    update: (context, ref, body) =>
      withFieldAliases(body, fieldAliases, () => updateLead(write, context, ref, toChanges(body))),
  });
  upsertLeadRoutes(mount);
  deleteRoute(mount, {
    ...(showsArchived && { summary: 'Archive a lead' }),
    description: showsArchived
      ? 'Removes the lead from lists; archived=true still finds it.'
      : 'Moves the lead to the trash, where it stays for 30 days.',
    remove: (context, ref) => deleteLead(write, context, ref),
  });
  listRoute(
    { ...mount, resource: trashOf(resource) },
    {
      summary: 'List the leads in the trash',
      description: 'Most recently deleted first. Deleted leads stay for 30 days.',
      list: ({ workspaceId }, _query, page) => listTrash(write, workspaceId, page),
    },
  );
  leadActionRoutes(mount);
  mergeLeadsRoutes(mount);
  untagLeadRoute(mount);
  workspaceRoute(mount, 'lead');
  leadPlaceRoute(mount);
}

function showLeadRoute(mount: LeadMount): void {
  const { read } = mount.services;
  const { showsArchived, withHistory } = mount.resource;
  const query = showsArchived ? { query: archivedQuery } : {};
  const show: ShowOptions<LeadMount['resource']['sample'], { archived?: string }>['show'] = (
    { workspaceId },
    ref,
    _params,
    { archived },
  ) => getLead(read, workspaceId, ref, { archived: showsArchived && isOn(archived) });

  if (withHistory === undefined) {
    showRoute(mount, { ...query, show });
    return;
  }
  showRoute<LeadWithHistory, { archived?: string }>(
    { ...mount, resource: withHistory },
    {
      ...query,
      show: async (context, ref, params, query) => {
        const lead = await show(context, ref, params, query);
        return { ...lead, history: await leadHistory(read, context.workspaceId, lead) };
      },
    },
  );
}

const trashOf = ({ schema, render, sample, ...lead }: LeadResource): Listed<TrashedLead> => ({
  ...lead,
  heading: 'Leads',
  name: 'trashed lead',
  plural: 'trash',
  path: `${lead.path}/trash`,
  schema: (style) =>
    Type.Object({ ...schema(style).properties, deleted_at: time() }, { title: 'TrashedLead' }),
  render: (trashed, style) => ({
    ...render(trashed, style),
    deleted_at: trashed.deletedAt.toISOString(),
  }),
  sample: { ...sample, deletedAt: new Date('2026-04-02T16:40:00Z') },
});
