import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { findSurvivor } from '../merged-records.ts';
import { orUndefined } from '../or-undefined.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import { contactsOf, type FoundContact } from './contact-queries.ts';

/** Finds a contact by any form of its id, or throws not_found. */
export async function findContact(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<FoundContact> {
  return findByRef(db, contactsOf(workspaceId), ref, 'contact');
}

/** The id of a contact that was merged leads to the one that took it in. */
export async function findContactOrSurvivor(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<FoundContact> {
  const found = await orUndefined(findContact(db, workspaceId, ref));
  if (found) return found;
  const survivor = await findSurvivor(db, workspaceId, 'contact', ref);
  return findContact(db, workspaceId, survivor ?? ref);
}
