import { sql } from 'kysely';
import { type Page, type PageParams, paginate } from '../../../platform/database/paginate.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { catchUpIfNear } from '../../events/projections/catch-up.ts';
import { estimateChanged } from '../../events/projections/estimate-changed.ts';
import { type DuplicateGroup, type GroupRow, groupsOf, withContacts } from './duplicate-group.ts';
import { contactDuplicates } from './projection.ts';

/**
 * Lists the groups of likely duplicates, most certain first. After a large import these are the groups
 * that are known by now.
 */
export async function listDuplicates(
  deps: ReadDeps,
  workspaceId: string,
  { minScore }: { minScore?: number | undefined },
  page: PageParams,
): Promise<Page<DuplicateGroup>> {
  const { kysely } = deps.database;
  const { outcome, lag, checkpoint } = await catchUpIfNear(
    deps.database,
    contactDuplicates,
    workspaceId,
  );
  const isBehind = outcome !== 'caught up';
  const rest = { workspaceId, after: checkpoint, upTo: checkpoint + lag };
  const rows = groupsOf(workspaceId, sql`g.score >= ${minScore ?? 0}`);
  const order = { by: sql`r.score`, type: 'bigint', direction: 'desc' } as const;
  const { items, total, next } = await paginate<GroupRow>(kysely, { rows, order }, page);
  return {
    items: await withContacts(deps, workspaceId, items),
    ...{ total, next, behind: isBehind ? await estimateChanged(kysely, rest, 'contact') : 0 },
  };
}
