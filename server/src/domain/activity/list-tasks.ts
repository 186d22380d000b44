import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import {
  type Part,
  type PartAsked,
  type PartOrder,
  readPart,
} from '../../platform/database/read-part.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Asked } from '../events/asked.ts';
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
  { workspaceId, actor }: Asked,
  { filter, sort, direction }: TaskSelection,
  part: PartAsked,
): Promise<Part<Task>> {
  const { timeZone } = await database.kysely
    .selectFrom('workspaces')
    .select('time_zone as timeZone')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const matching = matchingTasks(workspaceId, actor, filter, { now: clock.now(), timeZone });
  const order: PartOrder = { by: sorted[sort], type: 'timestamptz', direction };
  const source = { rows: tasksOf(workspaceId, matching), order };
  const { items, ...rest } = await readPart(database.kysely, source, part);
  return { items: items.map(toTask), ...rest };
}
