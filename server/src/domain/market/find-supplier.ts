import type { Database } from '../../platform/database/pool.ts';
import { nameKey } from '../catalog/catalog.ts';
import { DomainError } from '../errors.ts';
import { findByText } from '../find-by-text.ts';
import { type Supplier, supplierColumns, toSupplier } from './supplier.ts';

/** Finds a supplier. A name takes precedence over an id or a number. */
export async function findSupplier(
  db: Database['kysely'],
  workspaceId: string,
  ref: string,
): Promise<Supplier> {
  const read = db
    .selectFrom('suppliers')
    .select(supplierColumns)
    .where('workspace_id', '=', workspaceId);
  const row = await findByText(ref, {
    byKey: (key) => read.where('name_key', '=', nameKey(key)).executeTakeFirst(),
    byId: (id) => read.where('id', '=', id).executeTakeFirst(),
    byNumber: (number) => read.where('number', '=', number).executeTakeFirst(),
  });
  if (row === undefined) {
    throw new DomainError('not_found', `This workspace has no supplier "${ref}".`);
  }
  return toSupplier(row);
}
