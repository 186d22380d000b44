// Reverts what a plan says, kind by kind.
import type { SubjectCounts } from '../events/causes.ts';
import type { Actor } from '../events/event.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { splitChange, type UndoableType } from './logged-change.ts';
import type { RecordPlan, UndoPlan } from './plan-undo.ts';
import { removeContacts, restoreDeletedContacts, revertContactFields } from './undo-contacts.ts';
import { removeDeals, revertDeals } from './undo-deals.ts';
import { undoLeads } from './undo-leads.ts';
import { revertLinks } from './undo-links.ts';
import { skip, type UndoDeps, type UndoRun } from './undo-run.ts';
import { removeWork, revertWork } from './undo-work.ts';

/** Also returns the number of records that it changed, and of each type. */
export async function revertCounted(
  deps: UndoDeps,
  context: UndoRun['context'],
  write: WorkspaceWrite,
  plan: UndoPlan,
): Promise<{ run: UndoRun; count: number; subjects: SubjectCounts }> {
  const touched = new Set<string>();
  const subjects: SubjectCounts = {};
  const run: UndoRun = {
    ...{ deps, context, skipped: [] },
    write: {
      ...write,
      record(event) {
        const { type, id } = subjectOf(event);
        if (!touched.has(id)) {
          touched.add(id);
          subjects[type] = (subjects[type] ?? 0) + 1;
        }
        write.record(event);
      },
    },
  };
  await revertAll(run, plan);
  return { run, count: touched.size, subjects };
}

/** Records that refer to others come after them when they are restored, before when removed. */
async function revertAll(run: UndoRun, { records, uncovered }: UndoPlan): Promise<void> {
  for (const { subjectType: type, subjectId: id } of uncovered) {
    skip(run, { type, id }, 'not_undoable');
  }
  for (const plan of records) {
    const fields = plan.changedSince.filter((field) => field !== 'exists');
    if (plan.changedSince.length > 0) skip(run, plan, 'changed_since', fields);
  }
  const of = (...types: UndoableType[]): RecordPlan[] =>
    records.filter(
      ({ type, existence, fields }) =>
        types.includes(type) && (existence !== undefined || fields.size > 0),
    );
  await removeWork(run, of('note', 'task', 'call'));
  await removeDeals(run, of('deal'));
  // A restored contact takes back the addresses that another one has until then.
  const contacts = of('contact');
  const isRestored = ({ existence }: RecordPlan) => existence?.action === 'restore';
  const [kept, restored] = [
    contacts.filter((plan) => !isRestored(plan)),
    contacts.filter(isRestored),
  ];
  if (restored.length > 0) await revertContactFields(run, kept);
  await restoreDeletedContacts(run, restored);
  await undoLeads(run, of('lead'));
  await revertDeals(run, of('deal'));
  await revertWork(run, of('note', 'task', 'call'));
  await removeContacts(run, contacts);
  await revertContactFields(run, restored.length > 0 ? restored : kept);
  await revertLinks(run, contacts);
}

function subjectOf(event: Parameters<UndoRun['write']['record']>[0]): {
  type: keyof SubjectCounts;
  id: string;
} {
  const { type, subjectType, subjectId, before, after } = event;
  const actor: Actor = { type: 'system', id: null };
  const split = splitChange({
    ...{ seq: 0, type, subjectType, subjectId, before, after },
    ...{ actor, causeId: null, undoes: null },
  });
  return split ?? { type: subjectType, id: subjectId };
}
