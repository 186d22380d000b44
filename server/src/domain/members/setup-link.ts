// The one-time link that creates the first account of an installation. Only the link contains the
// token; the database stores its hash.
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/pool.ts';
import { lockWorkspaceCreation } from '../workspaces/free-slug.ts';
import { hashToken } from './invitation.ts';

const validForMs = 7 * 86_400_000;

/** `open`: the link works. The other states are the reasons why it does not. */
export type SetupLinkState = 'open' | 'unknown' | 'used' | 'expired';

interface Deps {
  database: Database;
  clock: Clock;
}

/** Returns the token of a new link, or undefined when an account exists already. */
export async function createSetupLink({ database, clock }: Deps): Promise<string | undefined> {
  const { kysely } = database;
  if (await accountExists(kysely)) return undefined;
  const token = randomBytes(32).toString('base64url');
  const now = clock.now();
  await kysely
    .insertInto('setup_links')
    .values({
      token_hash: hashToken(token),
      created_at: now,
      expires_at: new Date(now.getTime() + validForMs),
    })
    .execute();
  return token;
}

export async function readSetupLink(
  { database, clock }: Deps,
  token: string,
): Promise<SetupLinkState> {
  const link = await database.kysely
    .selectFrom('setup_links')
    .select(['expires_at', 'used_at'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (link === undefined) return 'unknown';
  if (link.used_at !== null || (await accountExists(database.kysely))) return 'used';
  return link.expires_at <= clock.now() ? 'expired' : 'open';
}

/**
 * Consumes the link in the transaction that creates the first account. Returns false when another
 * transaction was first, with this link or another.
 */
export async function consumeSetupLink(
  db: Database['kysely'],
  token: string,
  now: Date,
): Promise<boolean> {
  // A command may create the first account at the same time.
  await lockWorkspaceCreation(db);
  if (await accountExists(db)) return false;
  const link = await db
    .updateTable('setup_links')
    .set({ used_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst();
  return link !== undefined;
}

async function accountExists(db: Database['kysely']): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined;
}
