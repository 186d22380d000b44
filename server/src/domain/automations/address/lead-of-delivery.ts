import type { ReadDeps } from '../../catalog/read-deps.ts';
import { findLeads } from '../../leads/find-leads.ts';
import type { CaptureLead } from '../../leads/intake/capture-lead.ts';
import type { LeadDraft } from '../../leads/lead.ts';
import { type LeadKey, matchValue, newestBy } from '../../leads/lead-key.ts';
import type { StartingAutomation } from '../starter/starting-automations.ts';

export type LeadDeps = ReadDeps & { captureLead: CaptureLead };

interface LeadOfDelivery {
  id: string;
  contactId: string;
}

/**
 * The newest lead with the id in another system that the draft has, else that of its person, whose
 * empty fields are filled in. Creates a lead for an unknown person, unless the trigger forbids it.
 */
export async function leadOfDelivery(
  deps: LeadDeps,
  workspaceId: string,
  { id: automationId, trigger }: StartingAutomation,
  draft: LeadDraft,
): Promise<LeadOfDelivery | undefined> {
  const { externalId, email, phone } = draft;
  const known = await findBy(deps, workspaceId, { field: 'external_id', value: externalId });
  if (known !== undefined) return known;
  if (trigger.creates_leads === false) {
    return (
      (await findBy(deps, workspaceId, { field: 'email', value: email })) ??
      (await findBy(deps, workspaceId, { field: 'phone', value: phone }))
    );
  }
  const result = await deps.captureLead<never>({
    ...{ workspaceId, key: null, actor: { type: 'automation', id: automationId }, draft },
    duplicates:
      email === undefined && phone === undefined
        ? { rule: 'refuse', match: ['external_id'] }
        : { rule: 'fill' },
  });
  if (result.kind === 'failed') throw result.error;
  if (result.kind === 'created' || result.kind === 'filled') {
    return { id: result.lead.id, contactId: result.lead.contact.id };
  }
  return findBy(deps, workspaceId, { field: 'external_id', value: externalId });
}

async function findBy(
  { database, catalogs }: LeadDeps,
  workspaceId: string,
  { field, value }: { field: LeadKey['field']; value: string | undefined },
): Promise<LeadOfDelivery | undefined> {
  if (value === undefined) return undefined;
  const { country } = await catalogs.any(workspaceId, database.pool);
  const wanted = newestBy(workspaceId, field, matchValue({ field, value }, country));
  const [found] = await findLeads(database.kysely, workspaceId, wanted);
  return found && { id: found.row.id, contactId: found.row.contact_id };
}
