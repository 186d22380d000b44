// Reverts what a contact or a lead has to do with others, once these are restored or removed: that it
// took them in, or that they are other people.
import { distinguish } from '../contacts/duplicates/dismiss-duplicates.ts';
import { findDeleted } from '../contacts/find-deleted.ts';
import { linkContacts } from '../contacts/merge/link-contacts.ts';
import { findSubject } from '../events/subject-number.ts';
import { findLead } from '../leads/find-lead.ts';
import { linkLeads } from '../leads/merge/link-leads.ts';
import type { Identified } from '../record-ref.ts';
import type { RecordPlan } from './plan-undo.ts';
import { skip, type UndoRun } from './undo-run.ts';

const link = /^(merged|distinct_from):(\d+)$/;

export const isLink = (field: string): boolean => link.test(field);

export async function revertLinks(run: UndoRun, plans: readonly RecordPlan[]): Promise<void> {
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
  const [, name, number] = link.exec(field) ?? [];
  const [record, other] = await Promise.all(
    [{ id: plan.id }, { number: Number(number) }].map((ref) =>
      findSubject(write.db, workspaceId, plan.type, ref),
    ),
  );
  if (record === undefined || other === undefined) return skip(run, plan, 'deleted', [field]);
  if (name === 'distinct_from') {
    return distinguish(write, workspaceId, record, [other], isLinked);
  }
  // The other one was not restored, or could not be removed.
  if (isLinked !== (await isDeleted(run, plan, other))) return skip(run, plan, 'in_use', [field]);
  if (plan.type === 'lead') await linkLeads(write, workspaceId, record, [other], isLinked);
  else await linkContacts(write, workspaceId, record, other, isLinked);
}

async function isDeleted(
  { write: { db }, context: { workspaceId } }: UndoRun,
  { type }: RecordPlan,
  { id }: Identified,
): Promise<boolean> {
  if (type !== 'lead') return (await findDeleted(db, workspaceId, [id])).has(id);
  const { row } = await findLead(db, workspaceId, { id }, { archived: true });
  return row.deleted_at !== null;
}
