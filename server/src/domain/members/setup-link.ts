// The one-time link with which the first account of an installation is made. The token is in the
// link alone; the database holds its hash.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/pool.ts';

const validForMs = 7 * 86_400_000;

/** Why a link does not open the setup, or that it does. */
export type SetupLinkState = 'open' | 'unknown' | 'used' | 'expired';

interface Deps {
  database: Database;
  clock: Clock;
}

/** A token for a new link, or undefined when somebody has an account already. */
export async function createSetupLink({ database, clock }: Deps): Promise<string | undefined> {
  const { kysely } = database;
  if (await someoneHasAccount(kysely)) return undefined;
  const token = randomBytes(32).toString('base64url');
  const now = clock.now();
  await kysely
    .insertInto('setup_links')
    .values({
      token_hash: hashOf(token),
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
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (link === undefined) return 'unknown';
  if (link.used_at !== null || (await someoneHasAccount(database.kysely))) return 'used';
  return link.expires_at <= clock.now() ? 'expired' : 'open';
}

/**
 * Uses the link up, in the transaction that makes the first account. False when another has done
 * so, with this link or one like it, however narrowly before.
 */
export async function takeSetupLink(
  db: Database['kysely'],
  token: string,
  now: Date,
): Promise<boolean> {
  // The lock of whoever makes a workspace: the first account may come with one by a command, too.
  await sql`select pg_advisory_xact_lock(hashtextextended('workspaces', 0))`.execute(db);
  if (await someoneHasAccount(db)) return false;
  const link = await db
    .updateTable('setup_links')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst();
  return link !== undefined;
}

async function someoneHasAccount(db: Database['kysely']): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
