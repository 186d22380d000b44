import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { changeDeal } from './change-deal.ts';
import { changedRow } from './changed-row.ts';
import type { Deal, DealChanges } from './deal.ts';

/** Changes what is given and nothing else. In another stage a deal has the status of that stage. */
export async function updateDeal(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Deal>,
  ref: Ref,
  changes: DealChanges,
): Promise<Deal> {
  return changeDeal(deps, context, ref, (row, { write, catalog }) =>
    changedRow(write, row, changes, catalog),
  );
}
