import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import type { Subcommand } from './command.ts';
import { fillWorkspace } from './demo/fill-workspace.ts';
import { wholeNumber } from './options.ts';

export const demo: Subcommand = (command, { open, progress, print }) =>
  command
    .description(
      'Fill a workspace with a believable year of made-up leads, deals, calls, notes and tasks.',
    )
    .option(...workspaceOption)
    .option('--leads <number>', 'How many.', wholeNumber(1, 1_000_000), 5_000)
    .option('--seed <number>', 'Another number makes other people.', wholeNumber(0, 2 ** 32 - 1), 1)
    .addHelpText(
      'after',
      '\nThe same seed makes the same people and the same year again. They come in addition to the\n' +
        'records that the workspace has. Their e-mail addresses and phone numbers belong to nobody.',
    )
    .action(async ({ workspace: ref, leads, seed }) => {
      const deps = await open();
      const workspace = await chooseWorkspace(deps.database, ref);
      const start = performance.now();
      const filled = await fillWorkspace(deps, workspace, { leads, seed }, (done) => {
        if (done % 12_800 === 0) progress(`${done} of ${leads} leads`);
      });
      const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
      print({
        json: { workspace: workspace.slug, ...filled, seconds },
        text:
          `${workspace.name} has ${filled.leads} more leads of the past year, ` +
          `which moved ${filled.moves} times; ${filled.deleted} of them are in the trash. ` +
          `With them come ${filled.deals} deals, ${filled.calls} calls, ${filled.notes} notes and ${filled.tasks} tasks. ` +
          `It took ${seconds} s.`,
      });
    });
