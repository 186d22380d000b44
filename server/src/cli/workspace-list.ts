import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Subcommand } from './command.ts';
import { workspaceJson } from './present.ts';
import { table } from './table.ts';

export const workspaceList: Subcommand = (command, { open, print }) =>
  command.description('List the workspaces.').action(async () => {
    const { database } = await open();
    const workspaces = await listWorkspaces(database.kysely);
    const rows = workspaces.map((one) => [
      one.slug,
      one.name,
      one.sellerCode,
      one.plan,
      one.country,
      one.timeZone,
    ]);
    print({
      json: { data: workspaces.map(workspaceJson) },
      text:
        rows.length === 0
          ? 'There is no workspace yet: inlet workspace create makes one.'
          : table(['Slug', 'Name', 'Seller code', 'Plan', 'Country', 'Time zone'], rows),
    });
  });
