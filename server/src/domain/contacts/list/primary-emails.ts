import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { normaliseEmail } from '../normalise-email.ts';

/**
 * The keys of the primary addresses by which the index finds the contact with an e-mail address: a
 * contact with a secondary address has a primary one, and no two contacts share it.
 */
export async function primaryEmails(
  db: Kysely<Tables>,
  workspaceId: string,
  email: string,
): Promise<string[]> {
  const key = normaliseEmail(email.trim());
  const { rows } = await sql<{ email_key: string }>`
    select c.email_key from contact_addresses a
    join contacts c on c.workspace_id = a.workspace_id and c.id = a.contact_id
    where a.workspace_id = ${workspaceId} and a.kind = 'email' and a.address_key = ${key}
      and c.email_key is not null`.execute(db);
  return [key, ...rows.map(({ email_key }) => email_key)];
}
