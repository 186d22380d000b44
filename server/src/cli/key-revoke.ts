import { findKey } from '../domain/keys/find-key.ts';
import { limitOfKey } from '../domain/keys/limit-of-key.ts';
import { revokeKey } from '../domain/keys/revoke-key.ts';
import { findWorkspace } from '../domain/workspaces/find-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { keyJson } from './present.ts';

export const keyRevoke = defineCommand({
  words: ['key', 'revoke'],
  summary: 'Stop a key from working, at once and for good.',
  argument: { name: 'KEY', meaning: 'Its number, id or visible prefix.', option: 'key' },
  options: {
    workspace: { value: 'WORKSPACE', meaning: 'Look for it in this workspace only.' },
  },
  details: '  inlet key revoke rmx_4fG7hK2p --workspace acme',
  async run({ open }, { argument, workspace: ref }) {
    const deps = await open();
    const { kysely } = deps.database;
    const within = ref === undefined ? undefined : await findWorkspace(kysely, ref);
    const { id, workspaceId } = await findKey(kysely, argument, within?.id);
    const workspace = within ?? (await findWorkspace(kysely, workspaceId));
    const key = await revokeKey(deps, workspaceId, id, actor);
    return {
      json: keyJson(key, workspace, await limitOfKey(kysely, key)),
      text: `The key ${key.prefix}… ("${key.name}") of ${workspace.name} no longer works.`,
    };
  },
});
