// Records an event for each open task that has become due, and again when its due time was moved to a
// later one that has passed as well. Tasks of a lead in the trash follow once the lead is restored.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { systemActor } from '../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { type Task, taskDue } from './task.ts';
import { type TaskRow, tasksOf, toTask } from './task-queries.ts';

// Each transaction holds the lock that all writers of the workspace wait for.
const batchSize = 200;

/** Returns the number of recorded events. */
export async function recordDueTasks(
  deps: WriteDeps,
  workspaceId: string,
  stopping?: AbortSignal,
): Promise<number> {
  const { kysely } = deps.database;
  let recorded = 0;
  // Checked without the lock, because usually no task is due.
  while ((await dueTasks(kysely, workspaceId, deps.clock.now(), 1)).length > 0) {
    stopping?.throwIfAborted();
    recorded += await writeInWorkspace(deps, { workspaceId, actor: systemActor }, (write) =>
      recordBatch(write, workspaceId),
    );
  }
  return recorded;
}

async function recordBatch(
  { db, at, record }: WorkspaceWrite,
  workspaceId: string,
): Promise<number> {
  const tasks = await dueTasks(db, workspaceId, at, batchSize);
  const ids = tasks.map(({ id }) => id);
  await sql`update tasks set due_recorded = due_at
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(db);
  for (const task of tasks) record(taskDue(task));
  return tasks.length;
}

async function dueTasks(
  db: Kysely<Tables>,
  workspaceId: string,
  now: Date,
  max: number,
): Promise<Task[]> {
  const isDue = sql`t.done_at is null and t.due_at > t.due_recorded and t.due_at <= ${now.toISOString()}`;
  const { rows } =
    await sql<TaskRow>`${tasksOf(workspaceId, isDue)} order by t.due_at, t.number limit ${max}`.execute(
      db,
    );
  return rows.map(toTask);
}
