// A change that a member made in the past, through the same use cases as any other.

import type { NewCall } from '../../domain/calls/call.ts';
import { addCall } from '../../domain/calls/log-call.ts';
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
  run: (changes: MemberChanges) => Promise<unknown>;
}

/** Each returns the id of its record. */
export interface MemberChanges {
  addCall: (leadId: string, call: NewCall) => Promise<string>;
  addNote: (leadId: string, body: string) => Promise<string>;
  addTask: (task: NewTask) => Promise<string>;
  completeTask: (id: string) => Promise<string>;
  addDeal: (draft: DealDraft) => Promise<string>;
  changeDeal: (id: string, changes: DealChanges) => Promise<string>;
}

export interface CreatedCounts {
  deals: number;
  calls: number;
  notes: number;
  tasks: number;
}

/** Runs the action as a part of `write`, with its member as the actor and at its time. */
export async function runAction(
  deps: Pick<ReadDeps, 'catalogs'>,
  counts: CreatedCounts,
  write: WorkspaceWrite,
  workspaceId: string,
  { at, memberId, run }: Action,
): Promise<void> {
  const actor: Actor = { type: 'member', id: memberId };
  const pastWrite: WorkspaceWrite = {
    ...write,
    at,
    record: (event) => write.record({ at, actor, ...event }),
  };
  const request = { workspaceId, actor };
  await run({
    async addCall(leadId, call) {
      counts.calls += 1;
      return (await addCall(pastWrite, request, { id: leadId }, call)).id;
    },
    async addNote(leadId, body) {
      counts.notes += 1;
      return (await addNote(pastWrite, request, { id: leadId }, body)).id;
    },
    async addTask(task) {
      counts.tasks += 1;
      return (await addTask(deps, pastWrite, request, task)).id;
    },
    completeTask: async (id) =>
      (await updateTaskWithin(deps, pastWrite, request, { id }, { done: true })).id,
    async addDeal(draft) {
      counts.deals += 1;
      return (await addDeal(deps, pastWrite, workspaceId, draft)).id;
    },
    changeDeal: async (id, changes) => {
      const changed = await changeDealWithin(deps, pastWrite, request, { id }, (row, { catalog }) =>
        applyDealChanges(pastWrite, row, changes, catalog),
      );
      return changed.id;
    },
  });
}
