import { changeWorkspace } from '../domain/workspaces/change-workspace.ts';
import { findWorkspace } from '../domain/workspaces/find-workspace.ts';
import { actor, eitherOf, type Subcommand } from './command.ts';
import { workspaceJson, workspaceLines } from './present.ts';
import { listing } from './table.ts';

export const workspaceSet: Subcommand = (command, { open, print }) =>
  command
    .description('Change the plan, country, time zone, currency, language or name of a workspace.')
    .argument('[workspace]', 'Its slug, number or id.')
    .option('--workspace <workspace>', 'May stand in place of the argument.')
    .option('--plan <plan>', 'growth or pro.')
    .option('--country <code>', 'The country of phone numbers without a country code.')
    .option('--time-zone <zone>', 'Such as Europe/Berlin.')
    .option('--currency <code>', 'Such as EUR.')
    .option('--language <code>', 'en or de.')
    .option('--name <name>', 'Its new name. Its slug and seller code stay.')
    .addHelpText(
      'after',
      '\n  inlet workspace set acme --plan pro --country IN --time-zone Asia/Kolkata',
    )
    .action(
      async (
        argument,
        { workspace: option, name, plan, country, timeZone, currency, language },
      ) => {
        const ref = eitherOf(command, 'workspace', argument, option);
        const deps = await open();
        const { id } = await findWorkspace(deps.database.kysely, ref);
        const change = { name, plan, country, timeZone, currency, language };
        const context = { workspaceId: id, actor };
        const workspace = await changeWorkspace(deps, context, change);
        print({ json: workspaceJson(workspace), text: listing(workspaceLines(workspace)) });
      },
    );
