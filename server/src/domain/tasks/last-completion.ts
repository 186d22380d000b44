import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

/** When the task was completed, by the event log up to an event; null when it was open then. */
export async function lastCompletion(
  db: Kysely<Tables>,
  workspaceId: string,
  subjectId: string,
  taskId: string,
  before = Number.MAX_SAFE_INTEGER,
): Promise<Date | null> {
  const { rows } = await sql<{ type: string; at: Date }>`
    select type, coalesce((after -> 'task' ->> 'done_at')::timestamptz, at) as at from events
    where workspace_id = ${workspaceId} and subject_id = ${subjectId} and seq < ${before}
      and type in ('task.completed', 'task.reopened') and after -> 'task' ->> 'id' = ${taskId}
    order by seq desc limit 1`.execute(db);
  return rows[0]?.type === 'task.completed' ? rows[0].at : null;
}
