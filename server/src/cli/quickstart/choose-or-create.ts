// The workspace and the market of the quickstart: those that exist, or new ones.

import { exampleCategory, examplePrice } from '../../domain/keys/example-requests.ts';
import { createBuyer } from '../../domain/market/create-buyer.ts';
import { createOffer } from '../../domain/market/create-offer.ts';
import { ensureSupplier } from '../../domain/market/ensure-supplier.ts';
import { listBuyers } from '../../domain/market/list-buyers.ts';
import { listOffers } from '../../domain/market/list-offers.ts';
import { listSuppliers } from '../../domain/market/list-suppliers.ts';
import { newPassword } from '../../domain/members/password.ts';
import { createWorkspace } from '../../domain/workspaces/create-workspace.ts';
import { findWorkspace } from '../../domain/workspaces/find-workspace.ts';
import { listWorkspaces } from '../../domain/workspaces/list-workspaces.ts';
import type { Workspace } from '../../domain/workspaces/workspace.ts';
import { chooseWorkspace } from '../choose-workspace.ts';
import { actor, type CommandDeps } from '../command.ts';

const firstWorkspace = { name: 'My company', slug: 'my-company' };
const firstOwner = 'owner@my-company.example';

export interface ChosenWorkspace {
  workspace: Workspace;
  /** Only of a new account. */
  owner?: { email: string; password: string };
}

/** Finds the one that was named, that of an earlier quickstart, or the only one, or makes one. */
export async function chooseOrCreateWorkspace(
  deps: CommandDeps,
  ref: string | undefined,
): Promise<ChosenWorkspace> {
  const { kysely } = deps.database;
  if (ref !== undefined) return { workspace: await findWorkspace(kysely, ref) };
  const existing = await listWorkspaces(kysely);
  const earlier = existing.find(({ slug }) => slug === firstWorkspace.slug);
  if (earlier !== undefined) return { workspace: earlier };
  if (existing.length > 0) return { workspace: await chooseWorkspace(deps.database, undefined) };
  const owner = { email: firstOwner, name: 'Owner', password: newPassword() };
  const created = await createWorkspace(deps, { ...firstWorkspace, owner }, actor);
  const { workspace, invitation } = created;
  return invitation === undefined ? { workspace, owner } : { workspace };
}

/** Returns the id of the supplier who gets the key. */
export async function ensureMarket(deps: CommandDeps, workspaceId: string): Promise<string> {
  const { kysely } = deps.database;
  const offers = await listOffers(kysely, workspaceId);
  const isExample = ({ category }: { category: string }) =>
    category.toLowerCase() === exampleCategory.toLowerCase();
  if (!offers.some(isExample)) {
    await createOffer(deps, { workspaceId, actor, category: exampleCategory });
  }
  const buyers = await listBuyers(kysely, workspaceId);
  const orders = buyers.flatMap((buyer) => buyer.orders).filter((order) => order.active);
  if (!orders.some(isExample)) {
    const terms = { category: exampleCategory, price: examplePrice };
    await createBuyer(deps, { workspaceId, actor, name: 'First buyer', ...terms });
  }
  const [supplier] = await listSuppliers(kysely, workspaceId);
  if (supplier !== undefined) return supplier.id;
  const first = await ensureSupplier(deps, { workspaceId, actor, defaultName: 'First supplier' });
  return first.id;
}
