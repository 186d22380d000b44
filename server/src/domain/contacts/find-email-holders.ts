import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Identified } from '../record-ref.ts';
import type { ContactRow } from './contact.ts';

export interface EmailHolder extends Identified {
  /** The normalised address. */
  key: string;
}

/** The normalised e-mail addresses of a contact, primary and secondary. */
export function emailKeysOf({ email_key, secondary }: ContactRow): string[] {
  const others = secondary.filter(({ kind }) => kind === 'email');
  return [email_key, ...others.map(({ key }) => key)].filter((key) => key !== null);
}

/**
 * Finds the contacts that have one of these e-mail addresses, primary or secondary. Exact under the lock
 * of the workspace, which every writer of addresses holds.
 */
export async function findEmailHolders(
  db: Kysely<Tables>,
  workspaceId: string,
  keys: readonly string[],
): Promise<EmailHolder[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<EmailHolder>`
    select id, number, email_key as key from contacts
    where workspace_id = ${workspaceId} and email_key = any(${keys})
    union all
    select contact_id, contact_number, address_key from contact_addresses
    where workspace_id = ${workspaceId} and kind = 'email' and address_key = any(${keys})`.execute(
    db,
  );
  return rows;
}
