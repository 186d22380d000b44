import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { changeDeal } from './change-deal.ts';
import type { Deal } from './deal.ts';
import { moveToOutcome } from './deal-stage.ts';

/** A deal that is already lost only gets the new reason. */
export async function loseDeal(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Deal>,
  ref: Ref,
  reason: string,
): Promise<Deal> {
  return changeDeal(deps, context, ref, (row, { write, catalog }) => ({
    ...moveToOutcome(row, 'lost', catalog, write.at),
    lost_reason: reason,
  }));
}
