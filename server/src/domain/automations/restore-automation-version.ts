import { sql } from 'kysely';
import { catalogUnder } from '../catalog/catalog-under.ts';
import { DomainError } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Automation } from './automation.ts';
import type { AutomationDeps } from './automation-deps.ts';
import { type AutomationRow, findAutomationRow, versionsOf } from './automation-row.ts';
import { changeAutomation } from './change-automation.ts';

/** Makes a former definition the current one, as a new version. */
export async function restoreAutomationVersion(
  deps: AutomationDeps,
  context: RequestContext,
  ref: Ref,
  version: number,
): Promise<Automation> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findAutomationRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const { rows } = await sql<AutomationRow>`select v.* from (${versionsOf(workspaceId, row.id)}) v
      where v.version = ${version}`.execute(write.db);
    const [former] = rows;
    if (former === undefined) {
      throw new DomainError('not_found', 'The automation has no such version.');
    }
    const { trigger, conditions, steps } = former;
    const catalog = await catalogUnder(deps, workspaceId, write);
    return changeAutomation(write, catalog, row, { trigger, conditions, steps });
  });
}
