// Reverts the work on a lead, one by one: notes, tasks and calls. Their events have the lead as their
// subject.
import { deleteCallWithin } from '../calls/delete-call.ts';
import { type DeletedCall, restoreCallWithin } from '../calls/restore-call.ts';
import { updateCallWithin } from '../calls/update-call.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import { DomainError } from '../errors.ts';
import { deleteNoteWithin } from '../notes/delete-note.ts';
import { type DeletedNote, restoreNoteWithin } from '../notes/restore-note.ts';
import { updateNoteWithin } from '../notes/update-note.ts';
import { deleteTaskWithin } from '../tasks/delete-task.ts';
import { lastCompletion } from '../tasks/last-completion.ts';
import { type DeletedTask, restoreTaskWithin } from '../tasks/restore-task.ts';
import { changedTask, type TaskChanges } from '../tasks/task.ts';
import { updateTaskWithin } from '../tasks/update-task.ts';
import { callChangesOf, taskChangesOf } from './field-changes.ts';
import type { RecordPlan } from './plan-undo.ts';
import { attempt, skip, type UndoRun } from './undo-run.ts';

export async function removeWork(run: UndoRun, plans: readonly RecordPlan[]): Promise<void> {
  const { write, context } = run;
  for (const plan of plans) {
    if (plan.existence?.action !== 'remove') continue;
    await attempt(run, plan, async () => {
      const { type, id, subjectId } = plan;
      if (type === 'note') await deleteNoteWithin(write, context, { id: subjectId }, { id });
      else if (type === 'call') await deleteCallWithin(write, context, { id: subjectId }, { id });
      else await deleteTaskWithin(write, context, { id });
    });
  }
}

export async function revertWork(run: UndoRun, plans: readonly RecordPlan[]): Promise<void> {
  for (const plan of plans) {
    if (plan.existence?.action === 'remove') continue;
    await attempt(run, plan, async () => {
      if (plan.existence) await restore(run, plan);
      if (plan.fields.size > 0) await revertFields(run, plan);
    });
  }
}

async function restore(
  { write, context: { workspaceId } }: UndoRun,
  { type, subjectId, existence }: RecordPlan,
): Promise<void> {
  const facts: unknown = existence?.facts;
  if (type === 'note') await restoreNoteWithin(write, workspaceId, subjectId, facts as DeletedNote);
  else if (type === 'call') {
    await restoreCallWithin(write, workspaceId, subjectId, facts as DeletedCall);
  } else await restoreTaskWithin(write, workspaceId, subjectId, facts as DeletedTask);
}

async function revertFields(run: UndoRun, plan: RecordPlan): Promise<void> {
  if (plan.type === 'note') await revertNote(run, plan);
  else if (plan.type === 'call') await revertCall(run, plan);
  else await revertTask(run, plan);
}

async function revertNote(run: UndoRun, { id, subjectId, fields }: RecordPlan): Promise<void> {
  const body = String(fields.get('body'));
  await updateNoteWithin(run.write, run.context, { id: subjectId }, { id }, { body });
}

async function revertCall(run: UndoRun, { id, subjectId, fields }: RecordPlan): Promise<void> {
  const changes = [...fields].map(([field, value]) => callChangesOf(field, value));
  await updateCallWithin(
    run.write,
    run.context,
    { id: subjectId },
    { id },
    Object.assign({}, ...changes),
  );
}

async function revertTask(run: UndoRun, plan: RecordPlan): Promise<void> {
  const { deps, write, context } = run;
  const { workspaceId } = context;
  const catalog = await catalogUnder(deps, workspaceId, write);
  let changes: TaskChanges = {};
  const refused: string[] = [];
  for (const [field, value] of plan.fields) {
    const change = taskChangesOf(field, value);
    if (change && isAccepted(change, catalog, write.at)) changes = { ...changes, ...change };
    else refused.push(field);
  }
  if (changes.done === true) {
    const { subjectId, firstSeq } = plan;
    const doneAt = await lastCompletion(write.db, workspaceId, subjectId, plan.id, firstSeq);
    changes.done = doneAt ?? true;
  }
  if (refused.length > 0) skip(run, plan, 'invalid', refused);
  await updateTaskWithin(deps, write, context, { id: plan.id }, changes);
}

/** Whether the workspace still has the member that the task was assigned to. */
function isAccepted(change: TaskChanges, catalog: Catalog, at: Date): boolean {
  const empty = { title: '', dueAt: null, assignee: null, doneAt: null };
  try {
    changedTask(empty, change, catalog, at);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
