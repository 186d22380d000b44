import { DomainError } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import {
  checkCountry,
  checkPlan,
  checkTimeZone,
  checkWorkspaceName,
  type Workspace,
} from './workspace.ts';
import { toWorkspace, workspaceColumns } from './workspace-row.ts';

export interface WorkspaceChange {
  name?: string | undefined;
  plan?: string | undefined;
  country?: string | undefined;
  timeZone?: string | undefined;
}

/** Changes the given properties only. Running processes apply the change with their next request. */
export async function changeWorkspace(
  deps: WriteDeps,
  workspaceId: string,
  change: WorkspaceChange,
  actor: Actor,
): Promise<Workspace> {
  const set = {
    ...(change.name === undefined ? {} : { name: checkWorkspaceName(change.name) }),
    ...(change.plan === undefined ? {} : { plan: checkPlan(change.plan) }),
    ...(change.country === undefined ? {} : { country: checkCountry(change.country) }),
    ...(change.timeZone === undefined ? {} : { time_zone: checkTimeZone(change.timeZone) }),
  };
  if (Object.keys(set).length === 0) {
    throw new DomainError(
      'bad_request',
      'Nothing to change: give at least one property of the workspace.',
    );
  }
  return writeInWorkspace(deps, { workspaceId, actor }, async ({ db, record, catalogChanged }) => {
    const before = await db
      .selectFrom('workspaces')
      .select(workspaceColumns)
      .where('id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    const after = await db
      .updateTable('workspaces')
      .set(set)
      .where('id', '=', workspaceId)
      .returning(workspaceColumns)
      .executeTakeFirstOrThrow();
    const changed = whatChanged(before, after);
    if (changed !== undefined) {
      record({
        type: 'workspace.updated',
        subjectType: 'workspace',
        subjectId: workspaceId,
        ...changed,
      });
      catalogChanged();
    }
    return toWorkspace(after);
  });
}
