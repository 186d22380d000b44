import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { changeDeal } from './change-deal.ts';
import type { Deal } from './deal.ts';
import { reopened } from './deal-stage.ts';

/** Back to the open stage that it was in last; one that is open stays as it is. */
export async function reopenDeal(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Deal>,
  ref: Ref,
): Promise<Deal> {
  return changeDeal(deps, context, ref, (row, { catalog }) => reopened(row, catalog));
}
