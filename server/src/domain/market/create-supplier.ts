import { newId } from '../../platform/ids.ts';
import { nameKey } from '../catalog/catalog.ts';
import { DomainError, fieldProblem } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { checkAmount } from './money.ts';
import { checkSupplierName, type Supplier, supplierColumns, toSupplier } from './supplier.ts';

export interface SupplierInput {
  workspaceId: string;
  actor: Actor;
  name: string;
  /** The buyer's price when left out. */
  payout?: string | undefined;
}

export async function createSupplier(deps: WriteDeps, input: SupplierInput): Promise<Supplier> {
  const name = checkSupplierName(input.name);
  const payout = input.payout === undefined ? null : checkAmount('payout', input.payout);
  return writeInWorkspace(deps, input, async (write) => {
    const supplier = await insertSupplier(write, input.workspaceId, name, payout);
    if (supplier === undefined) {
      throw new DomainError('conflict', `There is already a supplier "${name}".`, {
        fields: [fieldProblem('name', 'name_taken')],
      });
    }
    return supplier;
  });
}

/** Undefined when the name is already in use. */
export async function insertSupplier(
  write: WorkspaceWrite,
  workspaceId: string,
  name: string,
  payout: string | null,
): Promise<Supplier | undefined> {
  const row = await write.db
    .insertInto('suppliers')
    .values({
      workspace_id: workspaceId,
      id: newId(),
      name,
      name_key: nameKey(name),
      payout,
      created_at: write.at,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'name_key']).doNothing())
    .returning(supplierColumns)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, number } = row;
  write.record({
    type: 'supplier.created',
    subjectType: 'supplier',
    subjectId: id,
    before: null,
    after: { number, name, ...(payout !== null && { payout }) },
  });
  return toSupplier(row);
}
