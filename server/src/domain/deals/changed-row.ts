// What is to change of a deal, looked up under the lock: only what is there changes.
import { type Catalog, findIn } from '../catalog/catalog.ts';
import { checkAll } from '../check-all.ts';
import { findContact } from '../contacts/find-contact.ts';
import { invalidField } from '../errors.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Ref } from '../record-ref.ts';
import type { DealChanges, DealRow } from './deal.ts';
import { moved, pipelineAsked, stageAsked } from './deal-stage.ts';
import { checkCurrency, checkValue } from './deal-value.ts';

export async function changedRow(
  { db, at }: WorkspaceWrite,
  row: DealRow,
  changes: DealChanges,
  catalog: Catalog,
): Promise<DealRow> {
  const { workspace_id: within } = row;
  const { title = row.title, expectedCloseDate = row.expected_close_date } = changes;
  const contact = await lookUp(changes.contact, (ref) => findContact(db, within, ref));
  const lead = await lookUp(changes.lead, async (ref) => (await findLead(db, within, ref)).row);
  const now = catalog.stages.byId.get(row.stage_id);
  const pipelineId = pipelineAsked(catalog, changes.pipeline, now);
  const checked = checkAll({
    value: () => (changes.value === undefined ? row.value : checkValue(changes.value)),
    currency: () =>
      changes.currency === undefined ? row.currency : checkCurrency(changes.currency),
    stage_id: () => stageAsked(catalog, pipelineId, changes, now),
    contact_id: () => (contact === undefined ? row.contact_id : idOf(contact, 'contact')),
    lead_id: () => (lead === undefined ? row.lead_id : idOf(lead, 'lead')),
    assigned_user_id: () =>
      changes.assignee === undefined
        ? row.assigned_member_id
        : assigneeOf(catalog, changes.assignee),
  });
  const next = moved(row, checked.stage_id, at);
  const { lostReason = next.lost_reason } = changes;
  if (lostReason !== null && next.status !== 'lost') {
    throw invalidField('lost_reason', 'Only a deal that is lost has a reason for it.');
  }
  return {
    ...next,
    title,
    value: checked.value,
    currency: checked.currency,
    contact_id: checked.contact_id ?? personOf(contact, lead),
    lead_id: checked.lead_id,
    assigned_member_id: checked.assigned_user_id,
    expected_close_date: expectedCloseDate,
    lost_reason: lostReason,
  };
}

const unknown = Symbol('unknown');
type LookedUp<Found> = Found | typeof unknown | null | undefined;

/** Undefined where nothing is asked for, and null where it is to be empty. */
async function lookUp<Found>(
  ref: Ref | null | undefined,
  find: (ref: Ref) => Promise<Found>,
): Promise<LookedUp<Found>> {
  return ref ? ((await orUndefined(find(ref))) ?? unknown) : ref;
}

function idOf(found: LookedUp<{ id: string }>, what: 'contact' | 'lead'): string | null {
  if (found !== unknown) return found?.id ?? null;
  throw invalidField(`${what}_id`, `The selected ${what} is not a ${what} of this workspace.`);
}

/** A deal is with the person of its lead when nobody else is named. */
function personOf(
  contact: LookedUp<object>,
  lead: LookedUp<{ contact_id: string }>,
): string | null {
  return contact === undefined && lead && lead !== unknown ? lead.contact_id : null;
}

function assigneeOf(catalog: Catalog, ref: Ref | null): string | null {
  if (ref === null) return null;
  const member = findIn(catalog.members, ref);
  if (member?.active) return member.id;
  throw invalidField(
    'assigned_user_id',
    'The selected user is not an active user of this workspace.',
  );
}
