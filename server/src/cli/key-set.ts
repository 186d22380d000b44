import { changeKey } from '../domain/keys/change-key.ts';
import { limitOfKey } from '../domain/keys/limit-of-key.ts';
import { formatLimit, parseLimit } from '../domain/keys/parse-limit.ts';
import { chooseKey } from './choose-key.ts';
import { actor, eitherOf, type Subcommand } from './command.ts';
import { keyJson } from './present.ts';

export const keySet: Subcommand = (command, { open, print }) =>
  command
    .description('Change the limit or the name of a key.')
    .argument('[key]', 'Its number, id or visible prefix.')
    .option('--key <key>', 'May stand in place of the argument.')
    .option('--workspace <workspace>', 'Look for it in this workspace only.')
    .option('--limit <limit>', 'Such as 500/hour, or "default" for its contract\'s.')
    .option('--name <name>', 'Its new name.')
    .action(async (argument, { key: option, workspace: within, limit: typed, name }) => {
      const ref = eitherOf(command, 'key', argument, option);
      const limit =
        typed === undefined ? undefined : typed === 'default' ? null : parseLimit(typed);
      const deps = await open();
      const { kysely } = deps.database;
      const { id, workspace } = await chooseKey(deps.database, ref, within);
      const context = { workspaceId: workspace.id, actor };
      const key = await changeKey(deps, context, { id }, { name, limit });
      const effectiveLimit = await limitOfKey(kysely, key);
      print({
        json: keyJson(key, workspace, effectiveLimit),
        text: `The key ${key.prefix}… ("${key.name}") of ${workspace.name} has ${formatLimit(effectiveLimit)}.`,
      });
    });
