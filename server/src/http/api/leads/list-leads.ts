import Type from 'typebox';
import { leadList } from '../../../domain/leads/list/lead-list.ts';
import { listLeads } from '../../../domain/leads/list/list-leads.ts';
import { filteredListRoute } from '../routes/filtered-list-route.ts';
import type { LeadMount } from './lead-resource.ts';
import { archivedQuery, filterOf, type ListQuery, listQuery } from './list-query.ts';

export function listLeadsRoute(mount: LeadMount): void {
  const { showsArchived } = mount.resource;
  filteredListRoute(mount, {
    kind: leadList,
    querystring: Type.Object({ ...listQuery.properties, ...(showsArchived && archivedQuery) }),
    filterOf: ({ archived, ...query }: ListQuery) =>
      filterOf(showsArchived ? { ...query, archived } : query),
    list: listLeads,
  });
}
