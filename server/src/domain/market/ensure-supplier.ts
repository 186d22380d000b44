import { DomainError } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { insertSupplier } from './create-supplier.ts';
import { findSupplier } from './find-supplier.ts';
import { listSuppliers } from './list-suppliers.ts';
import { checkSupplierName, type Supplier } from './supplier.ts';

export interface WantedSupplier {
  workspaceId: string;
  actor: Actor;
  /** Its name, number or id. Left out: the only one there is. */
  ref?: string | undefined;
  /** What it is called when the workspace has none yet. */
  nameOfFirst: string;
}

/** The supplier that was named, or the only one; the first is made when there is none. */
export async function ensureSupplier(deps: WriteDeps, wanted: WantedSupplier): Promise<Supplier> {
  const { workspaceId, actor, ref } = wanted;
  if (ref !== undefined) return findSupplier(deps.database.kysely, workspaceId, ref);
  const name = checkSupplierName(wanted.nameOfFirst);
  return writeInWorkspace(deps, { workspaceId, actor }, async (write) => {
    const [only, ...others] = await listSuppliers(write.db, workspaceId);
    if (others.length > 0) {
      throw new DomainError('bad_request', 'There are several suppliers: name one of them.');
    }
    const supplier = only ?? (await insertSupplier(write, workspaceId, name, null));
    if (supplier === undefined) throw new DomainError('conflict', `"${name}" is taken.`);
    return supplier;
  });
}
