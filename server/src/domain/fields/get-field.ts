import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Field } from './field.ts';
import { findFieldRow, toField } from './field-queries.ts';

export async function getField(
  { database }: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Field> {
  return toField((await findFieldRow(database.kysely, workspaceId, ref)).row);
}
