import { sql } from 'kysely';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { DomainError } from '../errors.ts';
import { updateRow } from '../events/update-row.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { dealFacts } from './deal-events.ts';
import { dealsWithDeleted, toDeal } from './deal-queries.ts';

/** Returns a deleted deal to lists and totals, unchanged. */
export async function restoreDealWithin(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  workspaceId: string,
  id: string,
): Promise<void> {
  const deleted = sql`d.id = ${id} and d.deleted_at is not null`;
  const [found] = (await dealsWithDeleted(workspaceId, deleted).execute(write.db)).rows;
  if (found === undefined) throw new DomainError('not_found', 'There is no such deleted deal.');
  const catalog = await catalogUnder(deps, workspaceId, write);
  await updateRow(write, workspaceId, 'deals', found, { deleted_at: null });
  write.record({
    type: 'deal.restored',
    subjectType: 'deal',
    subjectId: id,
    before: null,
    after: dealFacts(toDeal(found, catalog)),
  });
}
