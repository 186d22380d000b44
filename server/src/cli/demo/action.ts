// A change that a member made in the past, through the same use cases as any other.

import type { ReadDeps } from '../../domain/catalog/read-deps.ts';
import { applyDealChanges } from '../../domain/deals/apply-deal-changes.ts';
import { changeDealWithin } from '../../domain/deals/change-deal.ts';
import { addDeal } from '../../domain/deals/create-deal.ts';
import type { DealChanges, DealDraft } from '../../domain/deals/deal.ts';
import type { Actor } from '../../domain/events/event.ts';
import type { WorkspaceWrite } from '../../domain/events/write-in-workspace.ts';
import { addNote } from '../../domain/notes/create-note.ts';
import { addTask, type NewTask } from '../../domain/tasks/create-task.ts';
import { updateTaskWithin } from '../../domain/tasks/update-task.ts';

export interface Action {
  at: Date;
  memberId: string;
  run: (doing: Doing) => Promise<unknown>;
}

/** Each returns the id of its record. */
interface Doing {
  addNote: (leadId: string, body: string) => Promise<string>;
  addTask: (task: NewTask) => Promise<string>;
  finishTask: (id: string) => Promise<string>;
  addDeal: (draft: DealDraft) => Promise<string>;
  changeDeal: (id: string, changes: DealChanges) => Promise<string>;
}

export interface Made {
  deals: number;
  notes: number;
  tasks: number;
}

/** Runs the action as a part of `write`, in the name of its member and at its time. */
export async function runAction(
  deps: Pick<ReadDeps, 'catalogs'>,
  made: Made,
  write: WorkspaceWrite,
  workspaceId: string,
  { at, memberId, run }: Action,
): Promise<void> {
  const actor: Actor = { type: 'member', id: memberId };
  const then: WorkspaceWrite = {
    ...write,
    at,
    record: (event) => write.record({ at, actor, ...event }),
  };
  const request = { workspaceId, actor };
  await run({
    async addNote(leadId, body) {
      made.notes += 1;
      return (await addNote(then, request, { id: leadId }, body)).id;
    },
    async addTask(task) {
      made.tasks += 1;
      return (await addTask(deps, then, request, task)).id;
    },
    finishTask: async (id) =>
      (await updateTaskWithin(deps, then, request, { id }, { done: true })).id,
    async addDeal(draft) {
      made.deals += 1;
      return (await addDeal(deps, then, workspaceId, draft)).id;
    },
    changeDeal: async (id, changes) => {
      const changed = await changeDealWithin(deps, then, request, { id }, (row, { catalog }) =>
        applyDealChanges(then, row, changes, catalog),
      );
      return changed.id;
    },
  });
}
