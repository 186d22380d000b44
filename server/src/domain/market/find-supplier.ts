import type { Database } from '../../platform/database/pool.ts';
import { isUuid } from '../../platform/is-uuid.ts';
import { nameKey } from '../catalog/catalog.ts';
import { DomainError } from '../errors.ts';
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
  const row =
    (await read.where('name_key', '=', nameKey(ref)).executeTakeFirst()) ??
    (isUuid(ref) ? await read.where('id', '=', ref).executeTakeFirst() : undefined) ??
    (/^\d{1,15}$/.test(ref)
      ? await read.where('number', '=', Number(ref)).executeTakeFirst()
      : undefined);
  if (row === undefined) {
    throw new DomainError('not_found', `This workspace has no supplier "${ref}".`);
  }
  return toSupplier(row);
}
