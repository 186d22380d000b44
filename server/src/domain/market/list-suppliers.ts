import type { Database } from '../../platform/database/pool.ts';
import { type Supplier, supplierColumns, toSupplier } from './supplier.ts';

/** Oldest first. */
export async function listSuppliers(
  db: Database['kysely'],
  workspaceId: string,
): Promise<Supplier[]> {
  const rows = await db
    .selectFrom('suppliers')
    .select(supplierColumns)
    .where('workspace_id', '=', workspaceId)
    .orderBy('number')
    .execute();
  return rows.map(toSupplier);
}
