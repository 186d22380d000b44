import { createKey } from '../domain/keys/create-key.ts';
import {
  curlOf,
  curlOfList,
  type Installation,
  requestNames,
  titleOf,
} from '../domain/keys/example-requests.ts';
import type { Contract } from '../domain/keys/key.ts';
import { findOwner } from '../domain/members/find-owner.ts';
import type { Workspace } from '../domain/workspaces/workspace.ts';
import { actor, type CommandDeps, type Subcommand } from './command.ts';
import { workspaceJson } from './present.ts';
import {
  type ChosenWorkspace,
  chooseOrCreateWorkspace,
  ensureMarket,
} from './quickstart/choose-or-create.ts';

export const quickstart: Subcommand = (command, context) =>
  command
    .description('Prepare a workspace for its first lead, and print a request for each lead API.')
    .option(
      '--workspace <workspace>',
      'Use this one. Left out: the only one there is, or a new one.',
    )
    .addHelpText(
      'after',
      '\nIt makes a workspace with its owner, a key for each contract, and an offer with a buyer.\n' +
        'Run again it uses the same workspace, and makes new keys: the earlier ones cannot be shown again.',
    )
    .action(async ({ workspace: ref }) => {
      const deps = await context.open();
      const publicUrl = await context.publicUrl();
      const chosen = await chooseOrCreateWorkspace(deps, ref);
      const { workspace } = chosen;
      const keys = await makeKeys(deps, workspace);
      const { slug, sellerCode } = workspace;
      const installation = { publicUrl, slug, sellerCode, keys };
      const requests = requestNames.map((name) => [name, curlOf(name, installation)] as const);
      const owner = chosen.owner === undefined ? {} : { owner: chosen.owner };
      context.print({
        json: {
          workspace: { ...workspaceJson(workspace), ...owner },
          keys,
          commands: Object.fromEntries(requests),
        },
        text: textOf(chosen, installation),
      });
    });

async function makeKeys(
  deps: CommandDeps,
  { id: workspaceId }: Workspace,
): Promise<Record<Contract, string>> {
  const owner = await findOwner(deps.database.kysely, workspaceId);
  const supplier = await ensureMarket(deps, workspaceId);
  const make = async (contract: Contract) => {
    const supplierId = contract === 'leadmarket' ? supplier : undefined;
    const input = { contract, name: 'Quickstart', createdBy: owner.id, supplierId };
    return (await createKey(deps, { workspaceId, actor }, input)).text;
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
    '# All of them are then in the workspace',
    curlOfList(installation),
    '',
    `# All there is to send and to read: ${installation.publicUrl}/docs`,
  ].join('\n');
}
