// Reverts what a contact has to do with others, once these are restored or removed: that it took them
// in, or that they are other people.
import { distinguish } from '../contacts/duplicates/dismiss-duplicates.ts';
import { findDeleted } from '../contacts/find-deleted.ts';
import { linkContacts } from '../contacts/merge/link-contacts.ts';
import { findSubject } from '../events/subject-number.ts';
import type { RecordPlan } from './plan-undo.ts';
import { skip, type UndoRun } from './undo-run.ts';

const link = /^(merged|distinct_from):(\d+)$/;

export const isLink = (field: string): boolean => link.test(field);

export async function revertContactLinks(
  run: UndoRun,
  plans: readonly RecordPlan[],
): Promise<void> {
  for (const plan of plans) {
    for (const [field, value] of plan.fields) {
      if (isLink(field)) await revertLink(run, plan, field, value === true);
    }
  }
}

async function revertLink(
  run: UndoRun,
  plan: RecordPlan,
  field: string,
  isLinked: boolean,
): Promise<void> {
  const { write, context } = run;
  const { workspaceId } = context;
  const [, kind, number] = link.exec(field) ?? [];
  const [contact, other] = await Promise.all(
    [{ id: plan.id }, { number: Number(number) }].map((ref) =>
      findSubject(write.db, workspaceId, 'contact', ref),
    ),
  );
  if (contact === undefined || other === undefined) return skip(run, plan, 'deleted', [field]);
  if (kind === 'distinct_from') {
    return distinguish(write, workspaceId, contact, [other], isLinked);
  }
  // The other contact was not restored, or could not be removed.
  const isRemoved = (await findDeleted(write.db, workspaceId, [other.id])).has(other.id);
  if (isLinked !== isRemoved) return skip(run, plan, 'in_use', [field]);
  await linkContacts(write, workspaceId, contact, other, isLinked);
}
