import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Task } from './task.ts';
import { tasksOf, toTask } from './task-queries.ts';

/** Those of these tasks that are there. */
export async function getTasks(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Task[]> {
  const which = sql`t.id = any(${ids}::uuid[])`;
  const { rows } = await tasksOf(workspaceId, which).execute(database.kysely);
  return rows.map(toTask);
}
