import { checkCurrency } from '../check-currency.ts';
import { DomainError } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkLanguage } from '../language.ts';
import {
  checkCountry,
  checkPlan,
  checkTimeZone,
  checkWorkspaceName,
  type Workspace,
  type WorkspaceSettings,
} from './workspace.ts';
import { toWorkspace, workspaceColumns } from './workspace-row.ts';

export interface WorkspaceChange extends WorkspaceSettings {
  name?: string | undefined;
}

/** Changes the given properties only. Running processes apply the change with their next request. */
export async function changeWorkspace(
  deps: WriteDeps,
  context: RequestContext,
  change: WorkspaceChange,
): Promise<Workspace> {
  const { workspaceId } = context;
  const set = {
    ...(change.name === undefined ? {} : { name: checkWorkspaceName(change.name) }),
    ...(change.plan === undefined ? {} : { plan: checkPlan(change.plan) }),
    ...(change.country === undefined ? {} : { country: checkCountry(change.country) }),
    ...(change.timeZone === undefined ? {} : { time_zone: checkTimeZone(change.timeZone) }),
    ...(change.currency === undefined ? {} : { currency: checkCurrency(change.currency) }),
    ...(change.language === undefined ? {} : { language: checkLanguage(change.language) }),
  };
  if (Object.keys(set).length === 0) {
    throw new DomainError(
      'bad_request',
      'Nothing to change: give at least one property of the workspace.',
    );
  }
  return writeInWorkspace(deps, context, async ({ db, record, at, catalogChanged }) => {
    const before = await db
      .selectFrom('workspaces')
      .select(workspaceColumns)
      .where('id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    checkVersion(context, before);
    const changed = whatChanged(before, { ...before, ...set });
    if (changed === undefined) return toWorkspace(before);
    const after = await db
      .updateTable('workspaces')
      .set({ ...set, version: before.version + 1, updated_at: at })
      .where('id', '=', workspaceId)
      .returning(workspaceColumns)
      .executeTakeFirstOrThrow();
    record({
      type: 'workspace.updated',
      subjectType: 'workspace',
      subjectId: workspaceId,
      ...changed,
    });
    catalogChanged();
    return toWorkspace(after);
  });
}
