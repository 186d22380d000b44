import { setAutomationActive } from '../domain/automations/set-automation-active.ts';
import { createCatalogCache } from '../domain/catalog/catalog-cache.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';

const switchTo =
  (active: boolean, description: string): Subcommand =>
  (command, { open, print }) =>
    command
      .description(description)
      .argument('<automation>', 'Its number.')
      .option(...workspaceOption)
      .action(async (number, { workspace }) => {
        const deps = await open();
        const { id: workspaceId } = await chooseWorkspace(deps.database, workspace);
        const write = { ...deps, catalogs: createCatalogCache() };
        const ref = { number: Number(number) };
        const { name } = await setAutomationActive(write, { workspaceId, actor }, ref, active);
        print({
          json: { id: Number(number), active },
          text: `${name} is ${active ? 'on' : 'off'}; runs that have begun go on.`,
        });
      });

export const automationsPause = switchTo(false, 'Switch an automation off.');
export const automationsResume = switchTo(true, 'Switch an automation on.');
