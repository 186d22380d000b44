import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';

export interface OpenRuns {
  ready: number;
  waiting: number;
  calling: number;
  /** Within the last day. */
  failed: number;
  /** How long the oldest run that is due has waited for its turn. */
  oldestDueSeconds: number;
}

const none: OpenRuns = { ready: 0, waiting: 0, calling: 0, failed: 0, oldestDueSeconds: 0 };

/** The runs of all workspaces, for monitoring. */
export async function countOpenRuns({ kysely }: Pick<Database, 'kysely'>): Promise<OpenRuns> {
  const { rows } = await sql<OpenRuns>`
    select (count(*) filter (where state = 'ready'))::integer as ready,
      (count(*) filter (where state = 'waiting'))::integer as waiting,
      (count(*) filter (where state = 'calling'))::integer as calling,
      (select count(*)::integer from automation_runs
        where ended_at > now() - interval '1 day' and state = 'failed') as failed,
      coalesce(greatest(0, extract(epoch from now() - min(wake_at))), 0)::float8
        as "oldestDueSeconds"
    from automation_runs where state in ('ready', 'waiting', 'calling')`.execute(kysely);
  return rows[0] ?? none;
}
