// Reverts leads: reads all of them in one statement, and writes them together.
import { sql } from 'kysely';
import { type Catalog, nameKey } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import { findDeleted } from '../contacts/find-deleted.ts';
import { restoreContact } from '../contacts/restore-contact.ts';
import { DomainError } from '../errors.ts';
import { findLeads } from '../leads/find-leads.ts';
import { changedRow, type LeadChanges } from '../leads/lead-changes.ts';
import { tagIdsAfter } from '../leads/lead-tags.ts';
import { type LeadChange, writeLeads } from '../leads/write-leads.ts';
import { leadChangesOf } from './field-changes.ts';
import type { RecordPlan } from './plan-undo.ts';
import { skip, type UndoRun } from './undo-run.ts';

export async function undoLeads(run: UndoRun, plans: readonly RecordPlan[]): Promise<void> {
  if (plans.length === 0) return;
  const { deps, write, context } = run;
  const { workspaceId } = context;
  const ids = plans.map(({ id }) => id);
  const found = await findLeads(write.db, workspaceId, sql`id = any(${ids}::uuid[])`);
  const byId = new Map(found.map((lead) => [lead.row.id, lead]));
  const catalog = await catalogUnder(deps, workspaceId, write);
  const contactIds = found.map(({ row }) => row.contact_id);
  const deletedContacts = await findDeleted(write.db, workspaceId, contactIds);
  const changes: LeadChange[] = [];
  for (const plan of plans) {
    const before = byId.get(plan.id);
    const after = before && (await revertLead(run, plan, before, { catalog, deletedContacts }));
    if (after) changes.push({ before, after });
    if (before === undefined) skip(run, plan, 'deleted', plan.fields.keys());
  }
  await writeLeads(write, catalog, changes);
}

type KnownLead = LeadChange['before'];

interface Lookups {
  catalog: Catalog;
  deletedContacts: ReadonlySet<string>;
}

async function revertLead(
  run: UndoRun,
  plan: RecordPlan,
  before: KnownLead,
  lookups: Lookups,
): Promise<KnownLead | undefined> {
  const { catalog } = lookups;
  const isDeleted = before.row.deleted_at !== null;
  if (plan.existence?.action === 'remove') {
    return isDeleted ? undefined : { ...before, row: { ...before.row, deleted_at: run.write.at } };
  }
  let lead = before;
  if (plan.existence) lead = await restored(run, before, lookups);
  else if (isDeleted) {
    skip(run, plan, 'deleted', plan.fields.keys());
    return undefined;
  }
  const refused: string[] = [];
  const uncovered: string[] = [];
  for (const [field, value] of plan.fields) {
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
async function restored(
  { write }: UndoRun,
  before: KnownLead,
  { catalog, deletedContacts }: Lookups,
): Promise<KnownLead> {
  if (!deletedContacts.has(before.row.contact_id)) {
    return { ...before, row: { ...before.row, deleted_at: null } };
  }
  const contact = await restoreContact(write, catalog, before.row.contact_id);
  const row = { ...before.row, deleted_at: null, contact_id: contact.id };
  return { ...before, row, contactNumber: contact.number };
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
