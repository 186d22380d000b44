import {
  byPosition,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Status } from './status.ts';
import { statusesOf, toStatus } from './status-queries.ts';

/** All statuses, in order. */
export async function listStatuses(
  { database }: ReadDeps,
  workspaceId: string,
  page: PageParams,
): Promise<Page<Status>> {
  const source = { rows: statusesOf(workspaceId), order: byPosition };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toStatus), ...rest };
}
