import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { changeDeal } from './change-deal.ts';
import type { Deal } from './deal.ts';
import { returnToOpenStage } from './deal-stage.ts';

/** Returns the deal to its last open stage. An open deal does not change. */
export async function reopenDeal(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Deal>,
  ref: Ref,
): Promise<Deal> {
  return changeDeal(deps, context, ref, (row, { catalog }) => returnToOpenStage(row, catalog));
}
