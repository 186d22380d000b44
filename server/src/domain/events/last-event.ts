import { sql } from 'kysely';
import { createBatcher } from '../../platform/batcher.ts';
import type { Database } from '../../platform/database/pool.ts';

/** The number of the last event of a workspace. Concurrent calls share one statement. */
export type LastEvent = (workspaceId: string) => Promise<number>;

export function createLastEvent({ kysely }: Database): LastEvent {
  const batcher = createBatcher<string, number>({
    size: 5_000,
    concurrency: 1,
    async run(ids) {
      const { rows } = await sql<{ id: string; last: number }>`
        select workspace_id as id, last_event as last from workspace_counters
        where workspace_id = any(${[...new Set(ids)]}::uuid[])`.execute(kysely);
      const last = new Map(rows.map((row) => [row.id, row.last]));
      return ids.map((id) => last.get(id) ?? 0);
    },
  });
  return (workspaceId) => batcher.add(workspaceId);
}
