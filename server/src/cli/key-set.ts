import { changeKey } from '../domain/keys/change-key.ts';
import { findKey } from '../domain/keys/find-key.ts';
import { limitOfKey } from '../domain/keys/limit-of-key.ts';
import { formatLimit, parseLimit } from '../domain/keys/parse-limit.ts';
import { findWorkspace } from '../domain/workspaces/find-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { keyJson } from './present.ts';

export const keySet = defineCommand({
  words: ['key', 'set'],
  summary: 'Change the limit or the name of a key.',
  argument: { name: 'KEY', meaning: 'Its number, id or visible prefix.', option: 'key' },
  options: {
    workspace: { value: 'WORKSPACE', meaning: 'Look for it in this workspace only.' },
    limit: { value: 'LIMIT', meaning: 'Such as 500/hour, or "default" for its contract\'s.' },
    name: { value: 'NAME', meaning: 'What it is called.' },
  },
  async run({ open }, given) {
    const limit =
      given.limit === undefined
        ? undefined
        : given.limit === 'default'
          ? null
          : parseLimit(given.limit);
    const deps = await open();
    const { kysely } = deps.database;
    const within =
      given.workspace === undefined ? undefined : await findWorkspace(kysely, given.workspace);
    const { id, workspaceId } = await findKey(kysely, given.argument, within?.id);
    const workspace = within ?? (await findWorkspace(kysely, workspaceId));
    const key = await changeKey(deps, workspaceId, id, { name: given.name, limit }, actor);
    const holds = await limitOfKey(kysely, key);
    return {
      json: keyJson(key, workspace, holds),
      text: `The key ${key.prefix}… ("${key.name}") of ${workspace.name} has ${formatLimit(holds)}.`,
    };
  },
});
