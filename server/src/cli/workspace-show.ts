import { listMembers } from '../domain/members/list-members.ts';
import { findWorkspace } from '../domain/workspaces/find-workspace.ts';
import { eitherOf, type Subcommand } from './command.ts';
import { memberJson, workspaceJson, workspaceLines } from './present.ts';
import { listing, table } from './table.ts';

export const workspaceShow: Subcommand = (command, { open, print }) =>
  command
    .description('Show a workspace and its members.')
    .argument('[workspace]', 'Its slug, number or id.')
    .option('--workspace <workspace>', 'May stand in place of the argument.')
    .action(async (argument, { workspace: option }) => {
      const ref = eitherOf(command, 'workspace', argument, option);
      const { database } = await open();
      const workspace = await findWorkspace(database.kysely, ref);
      const members = await listMembers(database.kysely, workspace.id);
      const rows = members.map(({ name, email, role }) => [name, email, role]);
      print({
        json: { ...workspaceJson(workspace), members: members.map(memberJson) },
        text: `${listing(workspaceLines(workspace))}\n\n${table(['Member', 'E-mail', 'Role'], rows)}`,
      });
    });
