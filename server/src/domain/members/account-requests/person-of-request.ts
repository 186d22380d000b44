// The person whose account a request to better-auth changes: that of the session, of a sign-in that
// waits for the second factor, or of a link for a new password.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { readPasswordLink } from '../passwords/password-link.ts';
import { freshForSeconds } from '../people-options.ts';
import { type Cookies, signInTokens } from '../sign-in-tokens.ts';

export interface RequestPerson {
  personId: string;
  session: { token: string; isFresh: boolean } | undefined;
}

export async function personOfRequest(
  db: Database['kysely'],
  request: Request,
  cookies: Cookies,
  /** The token in the body of a request that sets a new password. */
  linkToken: string | undefined,
): Promise<RequestPerson | undefined> {
  if (linkToken !== undefined) {
    const link = await readPasswordLink(db, linkToken);
    return link && { personId: link.personId, session: undefined };
  }
  const { session, challenge } = signInTokens(request, cookies);
  const found = session === undefined ? undefined : await personOfSession(db, session);
  if (found !== undefined || challenge === undefined) return found;
  const waiting = await db
    .selectFrom('verifications')
    .select('value')
    .where('identifier', '=', challenge)
    .executeTakeFirst();
  return waiting && { personId: waiting.value, session: undefined };
}

async function personOfSession(
  db: Database['kysely'],
  token: string,
): Promise<RequestPerson | undefined> {
  const { rows } = await sql<{ personId: string; isFresh: boolean }>`
    select person_id as "personId",
      created_at > now() - ${freshForSeconds} * interval '1 second' as "isFresh"
    from sessions where token = ${token} and expires_at > now()`.execute(db);
  const [row] = rows;
  return row && { personId: row.personId, session: { token, isFresh: row.isFresh } };
}
