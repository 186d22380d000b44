// A person who can sign in. An address is one person's: whoever has it already stays as they are.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { invalidField } from '../errors.ts';
import { closeAccount } from './close-account.ts';
import type { People } from './people.ts';

export interface PersonInput {
  name: string;
  /** As checkSignInEmail returns it. */
  email: string;
  /** May be left out while the address has an account already. */
  passwordHash?: string | undefined;
  /** Whether the address was proven to be theirs: by whoever runs the installation, or by mail. */
  isProven: boolean;
  /** The account whose address they claim. It is closed, unless its address was proven meanwhile. */
  inPlaceOf?: string | undefined;
}

/**
 * The id of the new person; undefined when the address has an account. `db` is the transaction of
 * whatever the person is made for.
 */
export async function createPerson(
  db: Database['kysely'],
  people: People,
  { name, email, passwordHash, isProven, inPlaceOf }: PersonInput,
): Promise<string | undefined> {
  // Two who add the same address at once: the second waits, and finds what the first has made.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${email}`}, 0))`.execute(db);
  const there = await findPersonId(db, email);
  const isFree =
    there === undefined || (there === inPlaceOf && (await closeAccount(db, inPlaceOf)));
  if (!isFree) return undefined;
  if (passwordHash === undefined) {
    throw invalidField('password', `${email} is a new person and needs a password.`);
  }
  return people.addPerson(db, { name, email, passwordHash, isProven });
}

export async function findPersonId(
  db: Database['kysely'],
  email: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  return row?.id;
}
