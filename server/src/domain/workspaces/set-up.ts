// The first account of an installation, its owner's workspace with it, for whoever holds the link.
import { readSetupLink, type SetupLinkState, takeSetupLink } from '../members/first-account.ts';
import {
  type CreatedWorkspace,
  insertWorkspace,
  prepareWorkspace,
  type WorkspaceDeps,
  type WorkspaceInput,
} from './create-workspace.ts';

export type SetUpResult =
  | { done: true; created: CreatedWorkspace }
  | { done: false; state: Exclude<SetupLinkState, 'open'> };

/** Uses up the link and makes all of it in one transaction. Throws when the input is not right. */
export async function setUp(
  deps: WorkspaceDeps,
  token: string,
  input: WorkspaceInput,
): Promise<SetUpResult> {
  const state = await readSetupLink(deps, token);
  if (state !== 'open') return { done: false, state };
  const prepared = await prepareWorkspace(deps, input);
  return deps.database.kysely.transaction().execute(async (db) => {
    if (!(await takeSetupLink(db, token, deps.clock.now()))) return { done: false, state: 'used' };
    return { done: true, created: await insertWorkspace(db, deps, prepared) };
  });
}
