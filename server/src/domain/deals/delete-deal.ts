import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { dealFacts } from './deal-events.ts';
import { findDeal, toDeal } from './deal-queries.ts';

/** Removes the deal from lists and totals. The event keeps its last state. */
export async function deleteDeal(
  deps: WriteDeps & ReadDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  await writeInWorkspace(deps, context, (write) => deleteDealWithin(deps, write, context, ref));
}

/** As part of another change. */
export async function deleteDealWithin(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  const found = await findDeal(write.db, workspaceId, ref);
  checkVersion(context, found);
  const catalog = await catalogUnder(deps, workspaceId, write);
  await updateRow(write, workspaceId, 'deals', found, { deleted_at: write.at });
  write.record({
    type: 'deal.deleted',
    subjectType: 'deal',
    subjectId: found.id,
    before: dealFacts(toDeal(found, catalog)),
    after: null,
  });
}
