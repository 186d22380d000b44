import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { changeDeal } from './change-deal.ts';
import type { Deal } from './deal.ts';
import { closed } from './deal-stage.ts';

/** One that is won already stays as it is. */
export async function winDeal(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Deal>,
  ref: Ref,
): Promise<Deal> {
  return changeDeal(deps, context, ref, (row, { write, catalog }) =>
    closed(row, 'won', catalog, write.at),
  );
}
