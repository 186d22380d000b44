import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/asked.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { changeDeal } from './change-deal.ts';
import { changedRow } from './changed-row.ts';
import type { Deal, DealChanges } from './deal.ts';

/** Changes what is given and nothing else. In another stage a deal has the status of that stage. */
export async function updateDeal(
  deps: WriteDeps & ReadDeps,
  asked: ChangeRequest<Deal>,
  ref: Ref,
  changes: DealChanges,
): Promise<Deal> {
  return changeDeal(deps, asked, ref, (row, { write, catalog }) =>
    changedRow(write, row, changes, catalog),
  );
}
