import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Task } from './task.ts';
import { tasksOf, toTask } from './task-queries.ts';

/** The existing ones of these tasks. */
export async function getTasks(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Task[]> {
  const condition = sql`t.id = any(${ids}::uuid[])`;
  const { rows } = await tasksOf(workspaceId, condition).execute(database.kysely);
  return rows.map(toTask);
}
