import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import { findSurvivor } from '../merged-records.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Ref } from '../record-ref.ts';
import { type FoundLead, leadByRef, toFound } from './lead-queries.ts';

/** Finds a lead by any form of its id; `archived` includes the trash. Throws not_found. */
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

/** The id of a lead that was merged leads to the one that took it in. */
export async function findLeadOrSurvivor(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
  options: { archived?: boolean } = {},
): Promise<FoundLead> {
  const found = await orUndefined(findLead(db, workspaceId, ref, options));
  if (found) return found;
  const survivor = await findSurvivor(db, workspaceId, 'lead', ref);
  return findLead(db, workspaceId, survivor ?? ref, options);
}
