import { findWorkspace } from '../domain/workspaces/find-workspace.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Workspace } from '../domain/workspaces/workspace.ts';
import type { Database } from '../platform/database/pool.ts';
import { UsageError } from './command.ts';

/** The flags and the description of the option by which most commands take their workspace. */
export const workspaceOption = [
  '--workspace <workspace>',
  'Its slug, number or id. May be left out while there is only one.',
] as const;

/** Finds the workspace that was named, or the only one there is. */
export async function chooseWorkspace(
  database: Database,
  ref: string | undefined,
): Promise<Workspace> {
  if (ref !== undefined) return findWorkspace(database.kysely, ref);
  const workspaces = await listWorkspaces(database.kysely);
  const [only] = workspaces;
  if (only === undefined) {
    throw new UsageError('There is no workspace yet.', 'inlet workspace create makes one.');
  }
  if (workspaces.length > 1) {
    const slugs = workspaces.map((workspace) => workspace.slug);
    throw new UsageError(
      'Which workspace? Name it with --workspace.',
      `There are ${slugs.slice(0, 10).join(', ')}${slugs.length > 10 ? ' and more' : ''}.`,
    );
  }
  return only;
}
