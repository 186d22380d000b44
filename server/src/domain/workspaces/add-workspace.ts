import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { getMember } from '../members/find-member.ts';
import {
  type CreatedWorkspace,
  insertWorkspace,
  prepareWorkspace,
  type WorkspaceDeps,
} from './create-workspace.ts';
import type { WorkspaceSettings } from './workspace.ts';

/** Who may create another workspace over the API; the operator may always, by the command line. */
export type NewWorkspaces = 'owners' | 'operator';

export interface AddWorkspaceInput extends WorkspaceSettings {
  name: string;
}

interface Deps extends WorkspaceDeps {
  newWorkspaces: NewWorkspaces;
}

/** Creates another workspace for an owner of this one; `memberId` also made the key, if one asks. */
export async function addWorkspace(
  deps: Deps,
  { workspaceId, actor, scopes, hooks }: ChangeRequest<CreatedWorkspace>,
  memberId: string | undefined,
  input: AddWorkspaceInput,
): Promise<CreatedWorkspace> {
  const { database, newWorkspaces } = deps;
  if (newWorkspaces === 'operator') {
    const message = 'Only the operator of this installation creates workspaces.';
    throw new DomainError('forbidden', message);
  }
  if (actor.type === 'key' && scopes?.has('*') !== true) {
    throw new DomainError('forbidden', 'A key creates a workspace only with the scope *.');
  }
  const member =
    memberId === undefined
      ? undefined
      : await getMember(database.kysely, workspaceId, { id: memberId });
  if (member?.role !== 'owner' || member.personId === null || member.deactivatedAt !== null) {
    throw new DomainError('forbidden', 'Only an owner of a workspace can create another one.');
  }
  const { name, email, personId } = member;
  const prepared = await prepareWorkspace(deps, { ...input, owner: { name, email } });
  return database.kysely.transaction().execute(async (db) => {
    await hooks?.begin(db);
    const created = await insertWorkspace(db, deps, prepared, undefined, personId);
    await hooks?.complete(db, created);
    return created;
  });
}
