// The one-time link with which a person sets a new password. better-auth's endpoint consumes it; the
// database stores only a hash of its token.
import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../../platform/database/pool.ts';
import { newId } from '../../../platform/ids.ts';

/** The prefix that better-auth puts before a token of this kind. */
export const passwordLinkPrefix = 'reset-password:';

/**
 * The identifier under which a token is stored. It must not start with the prefix: better-auth also
 * tries the identifier as it is, so a copy of the database would contain working tokens.
 */
export const storedIdentifier = (identifier: string): string =>
  `password-link:${createHash('sha256').update(identifier).digest('base64url')}`;

const hour = 3_600_000;
/** A mail is read soon; a link that an admin hands out may travel longer. */
export const validForMs = { mail: hour, admin: 24 * hour };

export interface PasswordLink {
  token: string;
  expiresAt: Date;
}

export async function createPasswordLink(
  db: Database['kysely'],
  personId: string,
  { now, validForMs }: { now: Date; validForMs: number },
): Promise<PasswordLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + validForMs);
  await db
    .insertInto('verifications')
    .values({
      id: newId(),
      identifier: storedIdentifier(passwordLinkPrefix + token),
      value: personId,
      ...{ expires_at: expiresAt, created_at: now, updated_at: now },
    })
    .execute();
  return { token, expiresAt };
}

/** The person whose password the link sets; undefined when it was used or never existed. */
export async function readPasswordLink(
  db: Database['kysely'],
  token: string,
): Promise<{ personId: string; expiresAt: Date } | undefined> {
  const row = await db
    .selectFrom('verifications')
    .select(['value', 'expires_at'])
    .where('identifier', '=', storedIdentifier(passwordLinkPrefix + token))
    .executeTakeFirst();
  return row && { personId: row.value, expiresAt: row.expires_at };
}
