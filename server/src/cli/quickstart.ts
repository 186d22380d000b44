import { createKey } from '../domain/keys/create-key.ts';
import type { Contract } from '../domain/keys/key.ts';
import { findOwner } from '../domain/members/find-owner.ts';
import type { Workspace } from '../domain/workspaces/workspace.ts';
import { actor, type CommandDeps, defineCommand } from './command.ts';
import { workspaceJson } from './present.ts';
import {
  type ChosenWorkspace,
  chooseOrCreateWorkspace,
  ensureMarket,
} from './quickstart/choose-or-create.ts';
import { curlOf, type Installation, requestNames, titleOf } from './quickstart/example-requests.ts';

export const quickstart = defineCommand({
  words: ['quickstart'],
  summary: 'Make all that a first lead needs, and print a request for each lead API.',
  options: {
    workspace: {
      value: 'WORKSPACE',
      meaning: 'Use this one. Left out: the only one there is, or a new one.',
    },
  },
  details:
    'It makes a workspace with its owner, a key for each contract, and an offer with a buyer.\n' +
    'Run again it uses what is there, and makes new keys: those of before cannot be shown again.',
  async run({ open, config }, given) {
    const { publicUrl } = config();
    const deps = await open();
    const chosen = await chooseOrCreateWorkspace(deps, given.workspace);
    const { workspace } = chosen;
    const keys = await makeKeys(deps, workspace);
    const { slug, sellerCode } = workspace;
    const installation = { publicUrl, slug, sellerCode, keys };
    const commands = requestNames.map((name) => [name, curlOf(name, installation)] as const);
    const owner = chosen.owner === undefined ? {} : { owner: chosen.owner };
    return {
      json: {
        workspace: { ...workspaceJson(workspace), ...owner },
        keys,
        commands: Object.fromEntries(commands),
      },
      text: textOf(chosen, installation),
    };
  },
});

async function makeKeys(
  deps: CommandDeps,
  { id: workspaceId }: Workspace,
): Promise<Record<Contract, string>> {
  const owner = await findOwner(deps.database.kysely, workspaceId);
  const supplier = await ensureMarket(deps, workspaceId);
  const make = async (contract: Contract) => {
    const supplierId = contract === 'leadmarket' ? supplier : undefined;
    const input = { workspaceId, contract, name: 'Quickstart', createdBy: owner.id, supplierId };
    return (await createKey(deps, input, actor)).text;
  };
  return {
    leadhub: await make('leadhub'),
    crmleadpro: await make('crmleadpro'),
    remixcrm: await make('remixcrm'),
    snapcrm: await make('snapcrm'),
    leadmarket: await make('leadmarket'),
  };
}

function textOf({ workspace, owner }: ChosenWorkspace, installation: Installation): string {
  const { name, slug, sellerCode } = workspace;
  return [
    `# Workspace "${name}": slug ${slug}, seller code ${sellerCode}`,
    ...(owner === undefined
      ? []
      : [`# Its owner signs in as ${owner.email} with the password ${owner.password}`]),
    '# Keep what is below: keys and passwords are shown this once.',
    '# With the server running (npm start), paste any of these into a terminal:',
    ...requestNames.flatMap((request) => [
      '',
      `# ${titleOf(request)}`,
      curlOf(request, installation),
    ]),
    '',
    `# All there is to send and to read: ${installation.publicUrl}/docs`,
  ].join('\n');
}
