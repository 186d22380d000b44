// Adds tasks as part of another change: one statement for all of them.
import { queriesOf } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../events/event.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';
import { type TaskFields, taskEvents } from './task.ts';

interface NewTask extends TaskFields {
  lead: Identified | null;
  actor: Actor;
  /** By default that of the change. */
  causeId?: string | undefined;
}

interface Row extends NewTask {
  workspaceId: string;
  id: string;
  at: Date;
}

const columns: Column<Row>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'title', type: 'text', cell: ({ title }) => title },
  { name: 'due_at', type: 'timestamptz', cell: ({ dueAt }) => dueAt },
  { name: 'assigned_member_id', type: 'uuid', cell: ({ assignee }) => assignee?.id ?? null },
  { name: 'done_at', type: 'timestamptz', cell: ({ doneAt }) => doneAt },
  { name: 'lead_id', type: 'uuid', cell: ({ lead }) => lead?.id ?? null },
  { name: 'author_type', type: 'text', cell: ({ actor }) => actor.type },
  { name: 'author_id', type: 'uuid', cell: ({ actor }) => actor.id },
  { name: 'created_at', type: 'timestamptz', cell: ({ at }) => at },
  { name: 'updated_at', type: 'timestamptz', cell: ({ at }) => at },
];
const insert = `${insertText('tasks', columns)} returning id, number`;

/** Returns them in their order. */
export async function insertTasks(
  write: WorkspaceWrite,
  workspaceId: string,
  tasks: readonly NewTask[],
): Promise<Identified[]> {
  if (tasks.length === 0) return [];
  const rows = tasks.map((task): Row => ({ ...task, workspaceId, id: newId(), at: write.at }));
  const inserted = await queriesOf(write.db).query<Identified>({
    text: insert,
    values: columnValues(columns, rows),
  });
  const numbers = new Map(inserted.rows.map(({ id, number }) => [id, number]));
  return rows.map(({ actor, causeId, ...row }) => {
    const task = { ...row, number: numbers.get(row.id) ?? 0 };
    for (const event of taskEvents(null, task)) write.record({ ...event, actor, causeId });
    return { id: task.id, number: task.number };
  });
}
