// Reverts contacts, one by one: a request changes few of them.
import { nameKey, tagsOf } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ContactChanges } from '../contacts/contact.ts';
import { deleteUnusedContacts } from '../contacts/delete-contact.ts';
import { findContact } from '../contacts/find-contact.ts';
import { restoreContacts } from '../contacts/restore-contact.ts';
import { updateContactWithin } from '../contacts/update-contact.ts';
import { DomainError } from '../errors.ts';
import { contactChangesOf } from './field-changes.ts';
import type { RecordPlan } from './plan-undo.ts';
import { isLink } from './undo-links.ts';
import { attempt, skip, type UndoRun } from './undo-run.ts';

/** Before the leads and deals, which need their contacts. */
export async function restoreDeletedContacts(
  run: UndoRun,
  plans: readonly RecordPlan[],
): Promise<void> {
  const { deps, write, context } = run;
  const catalog = await catalogUnder(deps, context.workspaceId, write);
  const ids = plans.map(({ id }) => id);
  const restored = await restoreContacts(write, catalog, ids);
  for (const plan of plans) {
    const contact = restored.get(plan.id);
    if (contact === undefined) skip(run, plan, 'deleted', plan.fields.keys());
    // Another contact has its e-mail address by now.
    else if (contact.id !== plan.id) skip(run, plan, 'in_use');
  }
}

/** After the leads and deals, without which a contact can be deleted. */
export async function removeContacts(run: UndoRun, plans: readonly RecordPlan[]): Promise<void> {
  const { deps, write, context } = run;
  const { contactReferences: references } = deps;
  const removed = plans.filter(({ existence }) => existence?.action === 'remove');
  const ids = removed.map(({ id }) => id);
  const others = await deleteUnusedContacts(deps, write, context.workspaceId, ids, references);
  for (const plan of removed) {
    const reason = others.get(plan.id);
    if (reason) skip(run, plan, reason === 'used' ? 'in_use' : 'deleted', plan.fields.keys());
  }
}

export async function revertContactFields(
  run: UndoRun,
  plans: readonly RecordPlan[],
): Promise<void> {
  for (const plan of plans) {
    if (plan.existence?.action === 'remove' || plan.fields.size === 0) continue;
    await attempt(run, plan, () => revertFields(run, plan));
  }
}

async function revertFields(run: UndoRun, plan: RecordPlan): Promise<void> {
  const { deps, write, context } = run;
  const { workspaceId } = context;
  const catalog = await catalogUnder(deps, workspaceId, write);
  const row = await findContact(write.db, workspaceId, { id: plan.id });
  let tags = tagsOf(catalog, row.tag_ids);
  const refused: string[] = [];
  let changes: ContactChanges = {};
  for (const [field, value] of plan.fields) {
    if (isLink(field)) continue;
    const names = tags.map(({ name }) => name);
    const change = contactChangesOf(field, value, names);
    if (change === undefined) skip(run, plan, 'not_undoable', [field]);
    else if (change.tags?.some((name) => !catalog.tags.byKey.has(nameKey(name)))) {
      refused.push(field);
    } else changes = merged(changes, change);
    if (change?.tags) {
      tags = change.tags.flatMap((name) => catalog.tags.byKey.get(nameKey(name)) ?? []);
    }
  }
  if (refused.length > 0) skip(run, plan, 'invalid', refused);
  const ref = { id: plan.id };
  try {
    await updateContactWithin(deps, write, context, ref, changes);
  } catch (error) {
    // Another contact has the old address by now.
    if (!(error instanceof DomainError && error.code === 'conflict')) throw error;
    skip(run, plan, 'in_use', ['email']);
    const { email: _, emails: __, ...others } = changes;
    await updateContactWithin(deps, write, context, ref, others);
  }
}

const merged = (one: ContactChanges, other: ContactChanges): ContactChanges => ({
  ...one,
  ...other,
  ...(other.customFields && { customFields: { ...one.customFields, ...other.customFields } }),
});
