// Changes the newest lead with an e-mail address, a phone or an external id, or creates one.
import type { ReadDeps } from '../catalog/read-deps.ts';
import { DomainError, invalidField } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findLeads } from './find-leads.ts';
import type { CaptureLead } from './intake/capture-lead.ts';
import type { Lead, LeadDraft } from './lead.ts';
import type { LeadChanges } from './lead-changes.ts';
import { type LeadKey, matchValue, newestBy } from './lead-key.ts';
import { changeLead } from './update-lead.ts';

type UpsertDeps = WriteDeps & ReadDeps & { captureLead: CaptureLead };

/** The same fields for either case: the lead exists, or it does not. */
export interface UpsertFields {
  changes: LeadChanges;
  draft: LeadDraft;
}

// Each further attempt means that another request has created or deleted the lead in between.
const maxAttempts = 10;

/**
 * Requests that arrive at once create one lead: `captureLead` refuses all but the first as
 * duplicates, and those change the lead of the first.
 */
export async function upsertLead(
  deps: UpsertDeps,
  context: RequestContext,
  key: LeadKey,
  { changes, draft }: UpsertFields,
): Promise<{ lead: Lead; isNew: boolean }> {
  const { workspaceId, actor, ifVersion, causeId } = context;
  const { kysely, pool } = deps.database;
  const { country } = await deps.catalogs.any(workspaceId, pool);
  const fieldOf = { email: 'email', phone: 'phone', external_id: 'externalId' } as const;
  const name = fieldOf[key.field];
  const value = matchValue(key, country);
  for (const sent of [changes[name], draft[name]]) refuseOther(key, sent, value, country);
  const newest = newestBy(workspaceId, key.field, value);

  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const [found] = await findLeads(kysely, workspaceId, newest);
    if (found === undefined) {
      if (ifVersion !== undefined) throw new DomainError('stale', 'There is no such lead.');
      const result = await deps.captureLead({
        ...{ workspaceId, actor, key: null, causeId: causeId?.() },
        draft: { ...draft, [name]: draft[name] ?? key.value },
        duplicates: { rule: 'refuse', match: [key.field] },
      });
      if (result.kind === 'failed') throw result.error;
      if (result.kind === 'created') return { lead: result.lead, isNew: true };
    } else {
      const lead = await writeInWorkspace(deps, context, async (write) => {
        const [current] = await findLeads(write.db, workspaceId, newest);
        return current && changeLead(deps, write, context, current, changes);
      });
      if (lead !== undefined) return { lead, isNew: false };
    }
  }
  throw new DomainError('unavailable', 'Others create and delete this lead. Try again.', {
    retryAfterSeconds: 1,
  });
}

/** A lead with another address than the request named would be created again by the next one. */
function refuseOther(
  { field }: LeadKey,
  sent: string | null | undefined,
  value: string,
  country: string,
): void {
  if (sent === undefined) return;
  if (sent !== null && matchValue({ field, value: sent }, country) === value) return;
  throw invalidField(field, 'differs_from_path');
}
