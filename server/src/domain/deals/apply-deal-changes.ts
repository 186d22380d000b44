// Applies the changes of a request to the row of a deal. It runs under the lock, so that the records
// that the changes name still exist when the row is written.

import { type Catalog, findIn } from '../catalog/catalog.ts';
import { checkAll } from '../check-all.ts';
import { checkCurrency } from '../check-currency.ts';
import { findContactOrSurvivor } from '../contacts/find-contact.ts';
import { invalidField } from '../errors.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { findLeadOrSurvivor } from '../leads/find-lead.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Ref } from '../record-ref.ts';
import type { DealChanges, DealRow } from './deal.ts';
import { moveToStage, resolvePipelineId, resolveStage } from './deal-stage.ts';
import { checkValue } from './deal-value.ts';

export async function applyDealChanges(
  { db, at }: WorkspaceWrite,
  row: DealRow,
  changes: DealChanges,
  catalog: Catalog,
): Promise<DealRow> {
  const { workspace_id: workspaceId } = row;
  const contact = await lookUp(changes.contact, (ref) =>
    findContactOrSurvivor(db, workspaceId, ref),
  );
  const lead = await lookUp(
    changes.lead,
    async (ref) => (await findLeadOrSurvivor(db, workspaceId, ref)).row,
  );
  return changedDeal(row, changes, { contact, lead }, { catalog, at });
}

/** The records that the changes name. */
interface DealReferences {
  contact: Lookup<{ id: string }>;
  lead: Lookup<{ id: string; contact_id: string }>;
}

/** The rules alone, where the references are known. */
export function changedDeal(
  row: DealRow,
  changes: DealChanges,
  { contact, lead }: DealReferences,
  { catalog, at }: { catalog: Catalog; at: Date },
): DealRow {
  const { title = row.title, expectedCloseDate = row.expected_close_date } = changes;
  const currentStage = catalog.stages.byId.get(row.stage_id);
  const pipelineId = resolvePipelineId(catalog, changes.pipeline, currentStage);
  const checked = checkAll({
    value: () => (changes.value === undefined ? row.value : checkValue(changes.value)),
    currency: () =>
      changes.currency === undefined ? row.currency : checkCurrency(changes.currency),
    stage_id: () => resolveStage(catalog, pipelineId, changes, currentStage),
    contact_id: () => (contact === undefined ? row.contact_id : idOf(contact, 'contact')),
    lead_id: () => (lead === undefined ? row.lead_id : idOf(lead, 'lead')),
    assigned_user_id: () =>
      changes.assignee === undefined
        ? row.assigned_member_id
        : assigneeOf(catalog, changes.assignee),
  });
  const next = moveToStage(row, checked.stage_id, at);
  const { lostReason = next.lost_reason } = changes;
  if (lostReason !== null && next.status !== 'lost') {
    throw invalidField('lost_reason', 'lost_reason_not_lost');
  }
  return {
    ...next,
    title,
    value: checked.value,
    currency: checked.currency,
    contact_id: checked.contact_id ?? contactOfLead(contact, lead),
    lead_id: checked.lead_id,
    assigned_member_id: checked.assigned_user_id,
    expected_close_date: expectedCloseDate,
    lost_reason: lostReason,
  };
}

const unknown = Symbol('unknown');
type Lookup<Found> = Found | typeof unknown | null | undefined;

/** Undefined when the request leaves the reference out, null when it clears it. */
async function lookUp<Found>(
  ref: Ref | null | undefined,
  find: (ref: Ref) => Promise<Found>,
): Promise<Lookup<Found>> {
  return ref ? ((await orUndefined(find(ref))) ?? unknown) : ref;
}

function idOf(found: Lookup<{ id: string }>, kind: 'contact' | 'lead'): string | null {
  if (found !== unknown) return found?.id ?? null;
  throw invalidField(`${kind}_id`, 'record_unknown', { record: kind });
}

/** A deal takes the contact of its lead when the request names no contact. */
function contactOfLead(
  contact: Lookup<object>,
  lead: Lookup<{ contact_id: string }>,
): string | null {
  return contact === undefined && lead && lead !== unknown ? lead.contact_id : null;
}

function assigneeOf(catalog: Catalog, ref: Ref | null): string | null {
  if (ref === null) return null;
  const member = findIn(catalog.members, ref);
  if (member?.active) return member.id;
  throw invalidField('assigned_user_id', 'user_not_active');
}
