import { countRunsByAutomation } from '../domain/automations/runs/count-runs-by-automation.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import type { Subcommand } from './command.ts';
import { table } from './table.ts';

export const automationsList: Subcommand = (command, { open, print }) =>
  command
    .description('List the automations of a workspace, with runs that are open or failed.')
    .option(...workspaceOption)
    .action(async ({ workspace: ref }) => {
      const { database } = await open();
      const { id } = await chooseWorkspace(database, ref);
      const automations = await countRunsByAutomation(database.kysely, id);
      print({
        json: { data: automations.map(({ number, ...rest }) => ({ id: number, ...rest })) },
        text:
          automations.length === 0
            ? 'There is no automation.'
            : table(
                ['Id', 'Name', 'Active', 'Open', 'Failed'],
                automations.map(({ number, name, active, open, failed }) => [
                  ...[String(number), name, active ? 'yes' : 'no', String(open), String(failed)],
                ]),
              ),
      });
    });
