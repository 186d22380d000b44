import { DomainError } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { insertSupplier } from './create-supplier.ts';
import { findSupplier } from './find-supplier.ts';
import { listSuppliers } from './list-suppliers.ts';
import { checkSupplierName, type Supplier } from './supplier.ts';

export interface EnsureSupplierInput {
  workspaceId: string;
  actor: Actor;
  /** The supplier's name, number or id; the workspace's only supplier when left out. */
  ref?: string | undefined;
  /** The name of the new supplier when the workspace has none. */
  defaultName: string;
}

/** Finds the named or the only supplier, or creates the first one. */
export async function ensureSupplier(
  deps: WriteDeps,
  input: EnsureSupplierInput,
): Promise<Supplier> {
  const { workspaceId, actor, ref } = input;
  if (ref !== undefined) return findSupplier(deps.database.kysely, workspaceId, ref);
  const name = checkSupplierName(input.defaultName);
  return writeInWorkspace(deps, { workspaceId, actor }, async (write) => {
    const [only, ...others] = await listSuppliers(write.db, workspaceId);
    if (others.length > 0) {
      throw new DomainError('bad_request', 'There are several suppliers: name one of them.');
    }
    const supplier = only ?? (await insertSupplier(write, workspaceId, name, null));
    if (supplier === undefined)
      throw new DomainError('conflict', `There is already a supplier "${name}".`);
    return supplier;
  });
}
