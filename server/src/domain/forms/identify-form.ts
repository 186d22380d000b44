import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Identified, Ref } from '../record-ref.ts';
import { findFormRow } from './form-row.ts';

/** For records that reference a form and need nothing else of it. */
export async function identifyForm(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<Identified> {
  const { id, number } = await findFormRow(db, workspaceId, ref);
  return { id, number };
}
