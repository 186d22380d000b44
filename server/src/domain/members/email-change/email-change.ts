// The change of the address with which a person signs in: requested, then confirmed by a link to the
// new address or by an admin.
import { createHash } from 'node:crypto';
import type { Database } from '../../../platform/database/pool.ts';

const day = 86_400_000;
/** By mail, the person confirms at once; without it, an admin may take some days. */
export const validForMs = { mail: day, admin: 7 * day };

export const hashEmailToken = (token: string): Buffer =>
  createHash('sha256').update(token).digest();

export interface PendingEmailChange {
  personId: string;
  email: string;
  expiresAt: Date;
}

export async function readEmailChange(
  db: Database['kysely'],
  by: { token: string } | { personId: string },
): Promise<PendingEmailChange | undefined> {
  const read = db.selectFrom('email_changes').select(['person_id', 'email', 'expires_at']);
  const row = await ('token' in by
    ? read.where('token_hash', '=', hashEmailToken(by.token))
    : read.where('person_id', '=', by.personId)
  ).executeTakeFirst();
  return row && { personId: row.person_id, email: row.email, expiresAt: row.expires_at };
}
