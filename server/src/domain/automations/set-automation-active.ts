import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Automation } from './automation.ts';
import { findAutomationRow } from './automation-row.ts';
import { changeAutomation } from './change-automation.ts';

export async function setAutomationActive(
  deps: WriteDeps & Pick<ReadDeps, 'catalogs'>,
  context: RequestContext,
  ref: Ref,
  active: boolean,
): Promise<Automation> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findAutomationRow(write.db, workspaceId, ref);
    const catalog = await catalogUnder(deps, workspaceId, write);
    return changeAutomation(write, catalog, row, { active });
  });
}
