import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { applyDealChanges } from './apply-deal-changes.ts';
import { changeDeal } from './change-deal.ts';
import type { Deal, DealChanges } from './deal.ts';

/** Changes only the fields of the request. A new stage also sets the status. */
export async function updateDeal(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Deal>,
  ref: Ref,
  changes: DealChanges,
): Promise<Deal> {
  return changeDeal(deps, context, ref, (row, { write, catalog }) =>
    applyDealChanges(write, row, changes, catalog),
  );
}
