import { limitOfKey } from '../domain/keys/limit-of-key.ts';
import { revokeKey } from '../domain/keys/revoke-key.ts';
import { chooseKey } from './choose-key.ts';
import { actor, eitherOf, type Subcommand } from './command.ts';
import { keyJson } from './present.ts';

export const keyRevoke: Subcommand = (command, { open, print }) =>
  command
    .description('Stop a key from working, at once and for good.')
    .argument('[key]', 'Its number, id or visible prefix.')
    .option('--key <key>', 'May stand in place of the argument.')
    .option('--workspace <workspace>', 'Look for it in this workspace only.')
    .addHelpText('after', '\n  inlet key revoke rmx_4fG7hK2p --workspace acme')
    .action(async (argument, { key: option, workspace: within }) => {
      const ref = eitherOf(command, 'key', argument, option);
      const deps = await open();
      const { kysely } = deps.database;
      const { id, workspace } = await chooseKey(deps.database, ref, within);
      const key = await revokeKey(deps, { workspaceId: workspace.id, actor }, { id });
      print({
        json: keyJson(key, workspace, await limitOfKey(kysely, key)),
        text: `The key ${key.prefix}… ("${key.name}") of ${workspace.name} no longer works.`,
      });
    });
