import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
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

/** Changes what is given and leaves the rest; running processes take it up with the next request. */
export async function changeWorkspace(
  database: Database,
  workspaceId: string,
  change: WorkspaceChange,
): Promise<Workspace> {
  const set = {
    ...(change.name === undefined ? {} : { name: checkWorkspaceName(change.name) }),
    ...(change.plan === undefined ? {} : { plan: checkPlan(change.plan) }),
    ...(change.country === undefined ? {} : { country: checkCountry(change.country) }),
    ...(change.timeZone === undefined ? {} : { time_zone: checkTimeZone(change.timeZone) }),
  };
  if (Object.keys(set).length === 0) {
    throw new DomainError('bad_request', 'Nothing to change: name what the workspace shall have.');
  }
  return database.kysely.transaction().execute(async (db) => {
    await db
      .updateTable('workspace_counters')
      .set({ catalog_version: sql`catalog_version + 1` })
      .where('workspace_id', '=', workspaceId)
      .execute();
    const row = await db
      .updateTable('workspaces')
      .set(set)
      .where('id', '=', workspaceId)
      .returning(workspaceColumns)
      .executeTakeFirst();
    if (row === undefined) throw new DomainError('not_found', 'There is no such workspace.');
    return toWorkspace(row);
  });
}
