import { getMember } from '../domain/members/find-member.ts';
import { checkSignInEmail, type Member } from '../domain/members/member.ts';
import type { Workspace } from '../domain/workspaces/workspace.ts';
import { chooseWorkspace } from './choose-workspace.ts';
import type { CommandDeps } from './command.ts';

/** The flags and the description of the option by which commands take a user. */
export const userOption = ['--email <email>', 'The address with which the user signs in.'] as const;

export async function chooseUser(
  { database }: CommandDeps,
  options: { email: string; workspace?: string | undefined },
): Promise<{ workspace: Workspace; member: Member }> {
  const workspace = await chooseWorkspace(database, options.workspace);
  const key = checkSignInEmail(options.email);
  return { workspace, member: await getMember(database.kysely, workspace.id, { key }) };
}
