import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Identified } from '../record-ref.ts';
import type { ContactRow } from './contact.ts';

export interface EmailHolder extends Identified {
  /** The normalised address. */
  key: string;
}

/**
 * Finds the other contacts that have an e-mail address of this one, primary or secondary. Exact under
 * the lock of the workspace, which every writer of addresses holds.
 */
export async function findEmailHolders(
  db: Kysely<Tables>,
  contact: ContactRow,
): Promise<EmailHolder[]> {
  const { workspace_id, id, email_key, secondary } = contact;
  // A contact with secondary addresses has a primary one.
  if (email_key === null) return [];
  const others = secondary.filter(({ kind }) => kind === 'email').map(({ key }) => key);
  const keys = [email_key, ...others];
  const { rows } = await sql<EmailHolder>`
    select id, number, email_key as key from contacts
    where workspace_id = ${workspace_id} and email_key = any(${keys}) and id <> ${id}
    union all
    select contact_id, contact_number, address_key from contact_addresses
    where workspace_id = ${workspace_id} and kind = 'email' and address_key = any(${keys})
      and contact_id <> ${id}`.execute(db);
  return rows;
}
