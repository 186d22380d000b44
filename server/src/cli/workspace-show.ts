import { listMembers } from '../domain/members/list-members.ts';
import { findWorkspace } from '../domain/workspaces/find-workspace.ts';
import { defineCommand } from './command.ts';
import { memberJson, workspaceJson, workspaceLines } from './present.ts';
import { listing, table } from './table.ts';

export const workspaceShow = defineCommand({
  words: ['workspace', 'show'],
  summary: 'Show a workspace and its members.',
  argument: { name: 'WORKSPACE', meaning: 'Its slug, number or id.', option: 'workspace' },
  options: {},
  async run({ open }, { argument }) {
    const { database } = await open();
    const workspace = await findWorkspace(database.kysely, argument);
    const members = await listMembers(database.kysely, workspace.id);
    const rows = members.map(({ name, email, role }) => [name, email, role]);
    return {
      json: { ...workspaceJson(workspace), members: members.map(memberJson) },
      text: `${listing(workspaceLines(workspace))}\n\n${table(['Member', 'E-mail', 'Role'], rows)}`,
    };
  },
});
