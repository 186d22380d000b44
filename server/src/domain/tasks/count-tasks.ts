import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { runPrepared } from '../../platform/database/prepared.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RequestContext } from '../events/request-context.ts';
import { matchingTasks } from './task-filter.ts';
import { tasksOf } from './task-queries.ts';

export interface TaskTotals {
  /** Today, in the time zone of the workspace; some of them may be overdue. */
  due: number;
  overdue: number;
}

/** Of the requester's own open tasks. */
export async function countTasks(
  { database, clock }: ReadDeps & { clock: Pick<Clock, 'now'> },
  { workspaceId, actor }: RequestContext,
): Promise<TaskTotals> {
  const { timeZone } = await database.kysely
    .selectFrom('workspaces')
    .select('time_zone as timeZone')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const moment = { now: clock.now(), timeZone };
  const count = (due: 'today' | 'overdue') => {
    const matching = matchingTasks(workspaceId, actor, { mine: true, done: false, due }, moment);
    return sql`(select count(*) from (${tasksOf(workspaceId, matching)}) t)`;
  };
  const query = sql<TaskTotals>`select ${count('today')} as due, ${count('overdue')} as overdue`;
  const [totals] = await runPrepared(database, query);
  return totals ?? { due: 0, overdue: 0 };
}
