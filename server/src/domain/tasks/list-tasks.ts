import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import {
  type Page,
  type PageOrder,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { Task } from './task.ts';
import { matchingTasks, type TaskFilter } from './task-filter.ts';
import { tasksOf, toTask } from './task-queries.ts';

export const taskSorts = ['due_at', 'created_at'] as const;

export interface TaskSelection {
  filter: TaskFilter;
  sort: (typeof taskSorts)[number];
  direction: 'asc' | 'desc';
}

const sorted: Record<TaskSelection['sort'], RawBuilder<unknown>> = {
  due_at: sql`coalesce(r.due_at, 'infinity')`,
  created_at: sql`r.created_at`,
};

export async function listTasks(
  { database, clock }: ReadDeps & { clock: Clock },
  { workspaceId, actor }: RequestContext,
  { filter, sort, direction }: TaskSelection,
  page: PageParams,
): Promise<Page<Task>> {
  const { timeZone } = await database.kysely
    .selectFrom('workspaces')
    .select('time_zone as timeZone')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const matching = matchingTasks(workspaceId, actor, filter, { now: clock.now(), timeZone });
  const order: PageOrder = { by: sorted[sort], type: 'timestamptz', direction };
  const source = { rows: tasksOf(workspaceId, matching), order };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toTask), ...rest };
}
