import { invalidField } from '../domain/errors.ts';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { createKey } from '../domain/keys/create-key.ts';
import { type Contract, checkContract, checkKeyName, contracts } from '../domain/keys/key.ts';
import { limitOfKey } from '../domain/keys/limit-of-key.ts';
import { parseExpiry } from '../domain/keys/parse-expiry.ts';
import { formatLimit, parseLimit } from '../domain/keys/parse-limit.ts';
import { scopesFor } from '../domain/keys/scopes.ts';
import { ensureSupplier, type WantedSupplier } from '../domain/market/ensure-supplier.ts';
import { findOwner } from '../domain/members/find-owner.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { keyJson } from './present.ts';
import { listing } from './table.ts';

export const keyCreate = defineCommand({
  words: ['key', 'create'],
  summary: 'Make a key. This is the only time that it is shown.',
  options: {
    workspace: workspaceOption,
    contract: {
      value: 'CONTRACT',
      meaning: `Whose API it is for: ${contracts.join(', ')}.`,
      required: true,
    },
    name: { value: 'NAME', meaning: 'What will use it, such as "Website".', required: true },
    scopes: {
      value: 'LIST',
      meaning: 'What it may do, such as read:leads,write:leads. Left out: all its contract can.',
    },
    limit: {
      value: 'LIMIT',
      meaning: "Such as 500/hour (second, minute, hour, day). Left out: its contract's.",
    },
    expires: {
      value: 'WHEN',
      meaning: 'A day such as 2027-01-31, or 30d from now. Left out: never.',
    },
    supplier: {
      value: 'SUPPLIER',
      meaning:
        'Whose leads come with a leadmarket key: its name, number or id. Left out: the only one, or a first one with the name of the key.',
    },
  },
  details:
    '  inlet key create --workspace acme --contract leadhub --name Website --scopes write:leads\n' +
    '  inlet key create --workspace acme --contract leadmarket --name "Leads Ltd"',
  async run({ open, clock }, given) {
    const contract = checkContract(given.contract);
    const name = checkKeyName(given.name);
    const scopes = scopesFor(contract, given.scopes?.split(','));
    const limit = given.limit === undefined ? undefined : parseLimit(given.limit);
    const expiresAt =
      given.expires === undefined ? undefined : parseExpiry(given.expires, clock.now());
    const deps = await open();
    const { database } = deps;
    const workspace = await chooseWorkspace(database, given.workspace);
    const { id: createdBy } = await findOwner(database.kysely, workspace.id);
    const supplierId = await supplierOf(deps, contract, {
      workspaceId: workspace.id,
      actor,
      ref: given.supplier,
      nameOfFirst: name,
    });
    const input = { workspaceId: workspace.id, contract, name, createdBy, scopes, limit };
    const { key, text } = await createKey(deps, { ...input, expiresAt, supplierId }, actor);
    const holds = await limitOfKey(database.kysely, key);
    return {
      json: { ...keyJson(key, workspace, holds), key: text },
      text: listing([
        ['Key', text],
        ['', 'Keep it now: it is not shown again.'],
        ['Name', key.name],
        ['Contract', key.contract],
        ['Workspace', workspace.slug],
        ['May', key.scopes.join(', ')],
        ['Limit', formatLimit(holds)],
        ['Expires', key.expiresAt?.toISOString() ?? 'never'],
        ['Number', String(key.number)],
      ]),
    };
  },
});

/** A leadmarket key is a supplier's; the others are nobody's in particular. */
async function supplierOf(
  deps: WriteDeps,
  contract: Contract,
  wanted: WantedSupplier,
): Promise<string | undefined> {
  if (contract === 'leadmarket') return (await ensureSupplier(deps, wanted)).id;
  if (wanted.ref === undefined) return undefined;
  throw invalidField(
    'supplier',
    `Only a leadmarket key has a supplier; this is a ${contract} key.`,
  );
}
