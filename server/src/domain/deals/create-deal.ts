import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { applyDealChanges } from './apply-deal-changes.ts';
import type { Deal, DealDraft } from './deal.ts';
import { emptyDeal, insertDeals } from './insert-deals.ts';

/** A deal that is created in a won or lost stage is won or lost from the start. */
export async function createDeal(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Deal>,
  draft: DealDraft,
): Promise<Deal> {
  return writeInWorkspace(deps, request, (write) =>
    addDeal(deps, write, request.workspaceId, draft),
  );
}

/** As part of another change. */
export async function addDeal(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  workspaceId: string,
  draft: DealDraft,
): Promise<Deal> {
  const catalog = await catalogUnder(deps, workspaceId, write);
  const row = await applyDealChanges(write, emptyDeal(workspaceId, write.at), draft, catalog);
  const [deal] = await insertDeals(write, catalog, [{ row }]);
  return deal as Deal;
}
