// The audience of a campaign: leads, or a filter of them that is evaluated when the campaign begins.
import type { Sealer } from '../../platform/secrets/sealer.ts';
import { invalidField } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { ListFilter } from '../filters/list-filter.ts';
import { nullIfRefused } from '../filters/null-if-refused.ts';
import { numbersOfFilter } from '../filters/rows-of-filter.ts';
import { inField } from '../in-field.ts';
import { findLeadIds } from '../leads/find-lead-ids.ts';
import { leadList } from '../leads/list/lead-list.ts';
import { listLeads } from '../leads/list/list-leads.ts';
import type { LeadListDeps } from '../leads/list/page-by-creation.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Ref } from '../record-ref.ts';
import { getView } from '../views/get-view.ts';
import { readViewFilter } from '../views/read-view-filter.ts';
import type { Audience, AudienceFilter, AudienceInput } from './campaign.ts';

export type CampaignReadDeps = LeadListDeps & {
  /** Parses a stored filter. */
  parseFilter: (filter: AudienceFilter) => ListFilter;
};
export type CampaignDeps = WriteDeps &
  CampaignReadDeps & {
    /** Opens the secrets of integrations. */
    sealer: Sealer;
  };

export async function resolveAudience(
  deps: CampaignReadDeps,
  context: RequestContext,
  input: AudienceInput,
): Promise<Audience> {
  if ('filter' in input) return { filter: input.filter };
  if ('viewRef' in input) return { view: await viewOf(deps, context, input.viewRef) };
  const leads = await findLeadIds(deps.database.kysely, context.workspaceId, input.leadRefs);
  if (leads.length < input.leadRefs.length) {
    throw invalidField('audience.lead_ids', 'leads_unknown_or_repeated');
  }
  return { leads };
}

async function viewOf(deps: CampaignReadDeps, context: RequestContext, ref: Ref) {
  const view = await orUndefined(getView(deps, context, ref));
  if (view?.kind !== 'leads') throw invalidField('audience.view_id', 'reference_unknown');
  return { id: view.id, number: view.number };
}

export async function countRecipients(
  deps: CampaignReadDeps,
  workspaceId: string,
  audience: Audience,
): Promise<number> {
  if ('leads' in audience) {
    const refs = audience.leads.map(({ id }) => ({ id }));
    return (await findLeadIds(deps.database.kysely, workspaceId, refs)).length;
  }
  const filter = await filterOf(deps, workspaceId, audience);
  const { total } = await inField('audience.filter', () =>
    listLeads(deps, workspaceId, {
      selection: { sort: 'created_at', direction: 'desc', filter },
      perPage: 1,
      from: { page: 1 },
    }),
  );
  return total ?? 0;
}

/** Null when a custom field of the stored filter was deleted, or the view. */
export const countStoredRecipients = (
  deps: CampaignReadDeps,
  workspaceId: string,
  audience: Audience,
): Promise<number | null> => nullIfRefused(() => countRecipients(deps, workspaceId, audience));

/** The numbers of the leads as of now. Throws when the filter is refused. */
export async function leadsOfAudience(
  deps: CampaignReadDeps,
  workspaceId: string,
  audience: Audience,
): Promise<number[]> {
  if ('leads' in audience) {
    const refs = audience.leads.map(({ id }) => ({ id }));
    const found = await findLeadIds(deps.database.kysely, workspaceId, refs);
    return found.map(({ number }) => number);
  }
  const filter = await filterOf(deps, workspaceId, audience);
  return inField('audience.filter', () => numbersOfFilter(deps, workspaceId, leadList, filter));
}

async function filterOf(
  deps: CampaignReadDeps,
  workspaceId: string,
  audience: Exclude<Audience, { leads: unknown }>,
): Promise<ListFilter> {
  if ('filter' in audience) return deps.parseFilter(audience.filter);
  const filter = await readViewFilter(deps.database.kysely, workspaceId, audience.view.id);
  if (filter === undefined) throw invalidField('audience.view_id', 'reference_unknown');
  return deps.parseFilter(filter);
}
