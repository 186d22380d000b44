import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/asked.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { changeDeal } from './change-deal.ts';
import type { Deal } from './deal.ts';
import { reopened } from './deal-stage.ts';

/** Back to the open stage that it was in last; one that is open stays as it is. */
export async function reopenDeal(
  deps: WriteDeps & ReadDeps,
  asked: ChangeRequest<Deal>,
  ref: Ref,
): Promise<Deal> {
  return changeDeal(deps, asked, ref, (row, { catalog }) => reopened(row, catalog));
}
