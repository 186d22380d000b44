// Reverts leads: reads and writes all of them together.
import { sql } from 'kysely';
import { type Catalog, nameKey } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import { findContact } from '../contacts/find-contact.ts';
import { findDeleted } from '../contacts/find-deleted.ts';
import { restoreContacts } from '../contacts/restore-contact.ts';
import { DomainError } from '../errors.ts';
import { findLeads } from '../leads/find-leads.ts';
import type { LeadRow } from '../leads/lead.ts';
import { changedRow, type LeadChanges } from '../leads/lead-changes.ts';
import { tagIdsAfter } from '../leads/lead-tags.ts';
import { moveToTrash } from '../leads/trash/move-to-trash.ts';
import { type LeadChange, writeLeads } from '../leads/write-leads.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Identified } from '../record-ref.ts';
import { leadChangesOf } from './field-changes.ts';
import type { RecordPlan } from './plan-undo.ts';
import { isLink, revertLinks } from './undo-links.ts';
import { skip, type UndoRun } from './undo-run.ts';

export async function undoLeads(run: UndoRun, plans: readonly RecordPlan[]): Promise<void> {
  if (plans.length === 0) return;
  const { deps, write, context } = run;
  const catalog = await catalogUnder(deps, context.workspaceId, write);
  const moved = await moveWhole(run, catalog, plans);
  await revertLeads(
    run,
    catalog,
    plans.filter(({ id }) => !moved.has(id)),
  );
  await revertLinks(run, plans);
}

/** Leads that only go to the trash, or come back from it with their contacts. */
async function moveWhole(
  { write }: UndoRun,
  catalog: Catalog,
  plans: readonly RecordPlan[],
): Promise<Set<string>> {
  const idsOf = (action: 'remove' | 'restore') =>
    plans
      .filter(({ existence, fields }) => existence?.action === action && fields.size === 0)
      .map(({ id }) => id);
  const removed = await moveToTrash(write, catalog, idsOf('remove'), write.at);
  return removed.union(await moveToTrash(write, catalog, idsOf('restore'), null));
}

async function revertLeads(
  run: UndoRun,
  catalog: Catalog,
  plans: readonly RecordPlan[],
): Promise<void> {
  if (plans.length === 0) return;
  const { write, context } = run;
  const { workspaceId } = context;
  const ids = plans.map(({ id }) => id);
  const found = await findLeads(write.db, workspaceId, sql`id = any(${ids}::uuid[])`);
  const byId = new Map(found.map((lead) => [lead.row.id, lead]));
  const toRestore = plans.flatMap(({ id, existence }) =>
    existence?.action === 'restore' ? (byId.get(id)?.row.contact_id ?? []) : [],
  );
  const deletedContacts = await findDeleted(write.db, workspaceId, toRestore);
  const owners = await restoreContacts(write, catalog, [...deletedContacts]);
  const contacts = await contactsToReturnTo(run, plans);
  const changes: LeadChange[] = [];
  for (const plan of plans) {
    const before = byId.get(plan.id);
    const after = before && revertLead(run, plan, before, { catalog, owners, contacts });
    if (after) changes.push({ before, after });
    if (before === undefined) skip(run, plan, 'deleted', plan.fields.keys());
  }
  await writeLeads(write, catalog, changes);
}

type KnownLead = LeadChange['before'];

interface Lookups {
  /** By number; for leads that another contact has. */
  contacts: ReadonlyMap<unknown, Identified>;
  /** Whom the deleted contact of a restored lead stands for now, by its id. */
  owners: ReadonlyMap<string, Identified>;
  catalog: Catalog;
}

function revertLead(
  run: UndoRun,
  plan: RecordPlan,
  before: KnownLead,
  lookups: Lookups,
): KnownLead | undefined {
  // One that is to go to the trash is there already.
  if (plan.existence?.action === 'remove') return undefined;
  const { catalog } = lookups;
  const isDeleted = before.row.deleted_at !== null;
  let lead = before;
  if (plan.existence) lead = restored(before, lookups);
  else if (isDeleted) {
    // One in the trash changes its contact alone.
    const others = plan.fields.keys().filter((field) => field !== 'contact_id');
    if (!plan.fields.has('contact_id') || plan.fields.size > 1) skip(run, plan, 'deleted', others);
  }
  const refused: string[] = [];
  const uncovered: string[] = [];
  for (const [field, value] of plan.fields) {
    if (field === 'contact_id') {
      const contact = lookups.contacts.get(value);
      if (contact) lead = ofContact(lead, contact);
      else refused.push(field);
      continue;
    }
    if ((isDeleted && !plan.existence) || isLink(field)) continue;
    if (field === 'extra') {
      lead = { ...lead, row: { ...lead.row, extra: (value ?? {}) as LeadRow['extra'] } };
      continue;
    }
    const changes = leadChangesOf(field, value);
    const next = changes && applied(lead, changes, catalog);
    if (next) lead = next;
    else (changes ? refused : uncovered).push(field);
  }
  if (refused.length > 0) skip(run, plan, 'invalid', refused);
  if (uncovered.length > 0) skip(run, plan, 'not_undoable', uncovered);
  return lead;
}

/** With its contact, as when it is restored from the trash by hand. */
function restored(before: KnownLead, { owners }: Lookups): KnownLead {
  const lead = { ...before, row: { ...before.row, deleted_at: null } };
  const owner = owners.get(before.row.contact_id);
  return owner ? ofContact(lead, owner) : lead;
}

const ofContact = (lead: KnownLead, { id, number }: Identified): KnownLead => ({
  ...lead,
  row: { ...lead.row, contact_id: id },
  contactNumber: number,
});

async function contactsToReturnTo(
  { write, context }: UndoRun,
  plans: readonly RecordPlan[],
): Promise<Map<unknown, Identified>> {
  const numbers = new Set(plans.map(({ fields }) => fields.get('contact_id')));
  const contacts = new Map<unknown, Identified>();
  for (const number of numbers) {
    if (typeof number !== 'number') continue;
    const found = await orUndefined(findContact(write.db, context.workspaceId, { number }));
    if (found) contacts.set(number, found);
  }
  return contacts;
}

/** Undefined when the workspace no longer has or accepts the old value. */
function applied(lead: KnownLead, changes: LeadChanges, catalog: Catalog): KnownLead | undefined {
  const { source, addTags = [] } = changes;
  if (source && !catalog.sources.byKey.has(nameKey(source))) return undefined;
  if (addTags.some((name) => !catalog.tags.byKey.has(nameKey(name)))) return undefined;
  try {
    const { row, problems } = changedRow(lead.row, changes, catalog);
    if (problems.length > 0) return undefined;
    return { ...lead, row, tagIds: tagIdsAfter(lead.tagIds, changes, catalog) };
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
