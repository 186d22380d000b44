import { sql } from 'kysely';
import { type Page, type PageParams, paginate } from '../../../platform/database/paginate.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { catchUp } from '../../events/projections/catch-up.ts';
import { type DuplicateGroup, type GroupRow, groupsOf, withContacts } from './duplicate-group.ts';
import { contactDuplicates } from './projection.ts';

/** Lists the groups of likely duplicates, most certain first. */
export async function listDuplicates(
  deps: ReadDeps,
  workspaceId: string,
  { minScore }: { minScore?: number | undefined },
  page: PageParams,
): Promise<Page<DuplicateGroup>> {
  await catchUp(deps.database, contactDuplicates, workspaceId);
  const rows = groupsOf(workspaceId, sql`g.score >= ${minScore ?? 0}`);
  const order = { by: sql`r.score`, type: 'bigint', direction: 'desc' } as const;
  const { items, ...rest } = await paginate<GroupRow>(deps.database.kysely, { rows, order }, page);
  return { items: await withContacts(deps, workspaceId, items), ...rest };
}
