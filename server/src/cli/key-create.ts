import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { createKey } from '../domain/keys/create-key.ts';
import { type Contract, checkContract, checkKeyName, contracts } from '../domain/keys/key.ts';
import { limitOfKey } from '../domain/keys/limit-of-key.ts';
import { parseExpiry } from '../domain/keys/parse-expiry.ts';
import { formatLimit, parseLimit } from '../domain/keys/parse-limit.ts';
import { scopesFor } from '../domain/keys/scopes.ts';
import { type EnsureSupplierInput, ensureSupplier } from '../domain/market/ensure-supplier.ts';
import { findOwner } from '../domain/members/find-owner.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';
import { invalidOption } from './options.ts';
import { keyJson } from './present.ts';
import { listing } from './table.ts';

export const keyCreate: Subcommand = (command, { open, clock, print }) =>
  command
    .description('Make a key. It is shown this once.')
    .option(...workspaceOption)
    .requiredOption('--contract <contract>', `Whose API it is for: ${contracts.join(', ')}.`)
    .requiredOption('--name <name>', 'The program that uses it, such as "Website".')
    .option(
      '--scopes <list>',
      'What it may do, such as read:leads,write:leads. Left out: all that its contract can.',
    )
    .option(
      '--limit <limit>',
      "Such as 500/hour (second, minute, hour, day). Left out: its contract's.",
    )
    .option('--expires <when>', 'A day such as 2027-01-31, or 30d from now. Left out: never.')
    .option(
      '--supplier <supplier>',
      'Whose leads come with a leadmarket key: its name, number or id. Left out: the only one, or a first one with the name of the key.',
    )
    .addHelpText(
      'after',
      '\n  inlet key create --workspace acme --contract leadhub --name Website --scopes write:leads\n' +
        '  inlet key create --workspace acme --contract leadmarket --name "Leads Ltd"',
    )
    .action(async (options) => {
      const contract = checkContract(options.contract);
      const name = checkKeyName(options.name);
      const scopes = scopesFor(contract, options.scopes?.split(','));
      const limit = options.limit === undefined ? undefined : parseLimit(options.limit);
      const expiresAt =
        options.expires === undefined ? undefined : parseExpiry(options.expires, clock.now());
      const deps = await open();
      const { database } = deps;
      const workspace = await chooseWorkspace(database, options.workspace);
      const { id: createdBy } = await findOwner(database.kysely, workspace.id);
      const supplierId = await supplierOf(deps, contract, {
        workspaceId: workspace.id,
        actor,
        ref: options.supplier,
        defaultName: name,
      });
      const input = { contract, name, createdBy, scopes, limit, expiresAt, supplierId };
      const { key, text } = await createKey(deps, { workspaceId: workspace.id, actor }, input);
      const effectiveLimit = await limitOfKey(database.kysely, key);
      print({
        json: { ...keyJson(key, workspace, effectiveLimit), key: text },
        text: listing([
          ['Key', text],
          ['', 'Keep it now: it is not shown again.'],
          ['Name', key.name],
          ['Contract', key.contract],
          ['Workspace', workspace.slug],
          ['May', key.scopes.join(', ')],
          ['Limit', formatLimit(effectiveLimit)],
          ['Expires', key.expiresAt?.toISOString() ?? 'never'],
          ['Number', String(key.number)],
        ]),
      });
    });

/** Only a leadmarket key belongs to a supplier. */
async function supplierOf(
  deps: WriteDeps,
  contract: Contract,
  wanted: EnsureSupplierInput,
): Promise<string | undefined> {
  if (contract === 'leadmarket') return (await ensureSupplier(deps, wanted)).id;
  if (wanted.ref === undefined) return undefined;
  throw invalidOption(
    'supplier',
    `Only a leadmarket key has a supplier; this is a ${contract} key.`,
  );
}
