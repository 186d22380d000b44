import { limitOfKey } from '../domain/keys/limit-of-key.ts';
import { listKeys } from '../domain/keys/list-keys.ts';
import { formatLimit } from '../domain/keys/parse-limit.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import type { Subcommand } from './command.ts';
import { keyJson, keyState } from './present.ts';
import { table } from './table.ts';

export const keyList: Subcommand = (command, { open, clock, print }) =>
  command
    .description('List the keys of a workspace, without their secrets.')
    .option(...workspaceOption)
    .action(async (options) => {
      const { database } = await open();
      const workspace = await chooseWorkspace(database, options.workspace);
      const keys = await listKeys(database.kysely, workspace.id);
      const now = clock.now();
      const shown = await Promise.all(
        keys.map(async (key) => ({ key, limit: await limitOfKey(database.kysely, key) })),
      );
      const rows = shown.map(({ key, limit }) => [
        String(key.number),
        `${key.prefix}…`,
        key.name,
        key.contract,
        key.scopes.join(','),
        formatLimit(limit),
        keyState(key, now),
        key.lastUsedAt?.toISOString() ?? 'never',
      ]);
      const headings = ['No', 'Key', 'Name', 'Contract', 'May', 'Limit', 'State', 'Last used'];
      print({
        json: { data: shown.map(({ key, limit }) => keyJson(key, workspace, limit)) },
        text:
          rows.length === 0
            ? `${workspace.name} has no key yet: inlet key create makes one.`
            : table(headings, rows),
      });
    });
