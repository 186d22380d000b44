import { sql } from 'kysely';
import { type Page, type PageParams, paginate } from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Status } from './status.ts';
import { statusesOf, toStatus } from './status-queries.ts';

/** All statuses, in order. */
export async function listStatuses(
  { database }: ReadDeps,
  workspaceId: string,
  page: PageParams,
): Promise<Page<Status>> {
  const order = { by: sql`r.position`, type: 'bigint', direction: 'asc' } as const;
  const source = { rows: statusesOf(workspaceId), order };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toStatus), ...rest };
}
