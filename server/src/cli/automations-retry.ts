import { changeRuns } from '../domain/automations/runs/change-runs.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';

export const automationsRetry: Subcommand = (command, { open, print }) =>
  command
    .description('Retry the failed runs of an automation, each from the step that failed.')
    .argument('<automation>', 'Its number.')
    .option(...workspaceOption)
    .action(async (number, { workspace: ref }) => {
      const deps = await open();
      const { id: workspaceId } = await chooseWorkspace(deps.database, ref);
      const automation = { number: Number(number) };
      const { count } = await changeRuns(deps, { workspaceId, actor }, automation, {
        change: 'retry',
      });
      print({ json: { count }, text: `${count === 1 ? 'One run goes' : `${count} runs go`} on.` });
    });
