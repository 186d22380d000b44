// Whom a campaign is for: looked up when it is given, and counted when it is shown.
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { invalidField } from '../errors.ts';
import { findLeadIds } from '../leads/find-lead-ids.ts';
import type { LeadFilter } from '../leads/list/lead-filter.ts';
import { type ListDeps, listLeads } from '../leads/list/list-leads.ts';
import type { Audience, AudienceInput } from './campaign.ts';

export async function resolveAudience(
  db: Kysely<Tables>,
  workspaceId: string,
  given: AudienceInput,
): Promise<Audience> {
  if ('filter' in given) return { filter: given.filter };
  const leads = await findLeadIds(db, workspaceId, given.leadRefs);
  if (leads.length < given.leadRefs.length) {
    throw invalidField('audience.lead_ids', 'One of the lead_ids is no lead, or is named twice.');
  }
  return { leads };
}

/** How a filter that is kept is read. */
export type ParseFilter = (filter: Record<string, string>) => LeadFilter;

export async function countRecipients(
  deps: ListDeps & { parseFilter: ParseFilter },
  workspaceId: string,
  audience: Audience,
): Promise<number> {
  if ('leads' in audience) {
    const refs = audience.leads.map(({ id }) => ({ id }));
    return (await findLeadIds(deps.database.kysely, workspaceId, refs)).length;
  }
  const filter = deps.parseFilter(audience.filter);
  const { total } = await listLeads(deps, workspaceId, {
    selection: { sort: 'created_at', direction: 'desc', filter },
    perPage: 1,
    from: { page: 1 },
  });
  return total ?? 0;
}
