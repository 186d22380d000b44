import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
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
