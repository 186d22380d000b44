// Creates the first account of an installation and its workspace for the holder of the setup link.
import { consumeSetupLink, readSetupLink, type SetupLinkState } from '../members/setup-link.ts';
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

/** Consumes the link and creates both in one transaction. Throws when the input is invalid. */
export async function setUp(
  deps: WorkspaceDeps,
  token: string,
  input: WorkspaceInput,
): Promise<SetUpResult> {
  const state = await readSetupLink(deps, token);
  if (state !== 'open') return { done: false, state };
  const prepared = await prepareWorkspace(deps, input);
  return deps.database.kysely.transaction().execute(async (db) => {
    if (!(await consumeSetupLink(db, token, deps.clock.now())))
      return { done: false, state: 'used' };
    return { done: true, created: await insertWorkspace(db, deps, prepared) };
  });
}
