import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Form } from './form.ts';
import { findFormRow, toForm } from './form-row.ts';

export async function getForm(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Form> {
  const row = await findFormRow(database.kysely, workspaceId, ref);
  return toForm(row, await catalogs.at(workspaceId, row.catalog_version, database.pool));
}
