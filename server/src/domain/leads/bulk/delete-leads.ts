import type { RequestContext } from '../../events/request-context.ts';
import type { WriteDeps } from '../../events/write-in-workspace.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { writeLeads } from '../write-leads.ts';
import type { BulkResult, BulkTarget } from './bulk-target.ts';
import { writeInBulk } from './write-in-bulk.ts';

/** Moves many leads to the trash. */
export function deleteLeads(
  deps: WriteDeps & ListDeps,
  context: RequestContext,
  target: BulkTarget,
): Promise<BulkResult> {
  const cause = { kind: 'bulk_delete' } as const;
  return writeInBulk(deps, context, target, cause, async (write, found, catalog) => {
    const changes = found.map((before) => ({
      before,
      after: { ...before, row: { ...before.row, deleted_at: write.at } },
    }));
    return (await writeLeads(write, catalog, changes)).length;
  });
}
