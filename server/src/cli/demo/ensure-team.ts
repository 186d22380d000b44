import { addMember } from '../../domain/members/add-member.ts';
import { listMembers } from '../../domain/members/list-members.ts';
import type { Workspace } from '../../domain/workspaces/workspace.ts';
import { actor, type CommandDeps } from '../command.ts';
import { team } from './business.ts';

/** Adds the members who work on leads, unless an earlier demo did, and returns their ids. */
export async function ensureTeam(deps: CommandDeps, { id, slug }: Workspace): Promise<string[]> {
  const existing = await listMembers(deps.database.kysely, id);
  const ids: string[] = [];
  for (const { name, alias, role } of team) {
    const email = `${alias}@${slug.replaceAll(/^-+|-+$/g, '') || 'demo'}.example`;
    const known = existing.find((member) => member.email === email);
    const member = known ?? (await addMember(deps, id, actor, { name, email, role }));
    ids.push(member.id);
  }
  return ids;
}
