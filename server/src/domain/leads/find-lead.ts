import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import type { Ref } from '../record-ref.ts';
import { type FoundLead, leadByRef, toFound } from './lead-queries.ts';

/** A lead by any form of its id; one in the trash only when it is asked for. */
export async function findLead(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
  { archived = false } = {},
): Promise<FoundLead> {
  const found = (await leadByRef(workspaceId, ref, archived)?.execute(db))?.rows[0];
  if (found === undefined) throw new DomainError('not_found', 'There is no such lead.');
  return toFound(found);
}
