// The audience of a campaign, resolved when it is set and counted when it is read.
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { invalidField } from '../errors.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { ListFilter } from '../filters/list-filter.ts';
import { nullIfRefused } from '../filters/null-if-refused.ts';
import { inField } from '../in-field.ts';
import { findLeadIds } from '../leads/find-lead-ids.ts';
import { listLeads } from '../leads/list/list-leads.ts';
import type { LeadListDeps } from '../leads/list/page-by-creation.ts';
import type { Audience, AudienceFilter, AudienceInput } from './campaign.ts';

export async function resolveAudience(
  db: Kysely<Tables>,
  workspaceId: string,
  input: AudienceInput,
): Promise<Audience> {
  if ('filter' in input) return { filter: input.filter };
  const leads = await findLeadIds(db, workspaceId, input.leadRefs);
  if (leads.length < input.leadRefs.length) {
    throw invalidField('audience.lead_ids', 'leads_unknown_or_repeated');
  }
  return { leads };
}

export type CampaignReadDeps = LeadListDeps & {
  /** Parses a stored filter. */
  parseFilter: (filter: AudienceFilter) => ListFilter;
};
export type CampaignDeps = WriteDeps & CampaignReadDeps;

export async function countRecipients(
  deps: CampaignReadDeps,
  workspaceId: string,
  audience: Audience,
): Promise<number> {
  if ('leads' in audience) {
    const refs = audience.leads.map(({ id }) => ({ id }));
    return (await findLeadIds(deps.database.kysely, workspaceId, refs)).length;
  }
  const filter = deps.parseFilter(audience.filter);
  const { total } = await inField('audience.filter', () =>
    listLeads(deps, workspaceId, {
      selection: { sort: 'created_at', direction: 'desc', filter },
      perPage: 1,
      from: { page: 1 },
    }),
  );
  return total ?? 0;
}

/** Null when a custom field of the stored filter was deleted. */
export const countStoredRecipients = (
  deps: CampaignReadDeps,
  workspaceId: string,
  audience: Audience,
): Promise<number | null> => nullIfRefused(() => countRecipients(deps, workspaceId, audience));
