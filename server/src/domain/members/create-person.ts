// Creates a person who can sign in. An address belongs to one person, and an existing person does
// not change.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { newId } from '../../platform/ids.ts';
import { invalidField } from '../errors.ts';
import { closeAccount } from './close-account.ts';

export interface PersonInput {
  name: string;
  /** As returned by `checkSignInEmail`. */
  email: string;
  /** Optional when the address has an account already. */
  passwordHash?: string | undefined;
  /** Whether the operator or a mail verified that the address is theirs. */
  isVerified: boolean;
  /** The account whose address they claim. It is closed unless its address is verified by then. */
  inPlaceOf?: string | undefined;
}

/**
 * Returns the id of the new person, or undefined when the address has an account. `db` is the
 * transaction of the calling use case.
 */
export async function createPerson(
  db: Database['kysely'],
  { name, email, passwordHash, isVerified, inPlaceOf }: PersonInput,
): Promise<string | undefined> {
  // Of two transactions that add one address, the second waits and then finds the new person.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${email}`}, 0))`.execute(db);
  const existing = await findPersonId(db, email);
  const isFree =
    existing === undefined || (existing === inPlaceOf && (await closeAccount(db, inPlaceOf)));
  if (!isFree) return undefined;
  if (passwordHash === undefined) {
    throw invalidField('password', 'password_required', { email });
  }
  const id = newId();
  await db.insertInto('people').values({ id, name, email, email_verified: isVerified }).execute();
  await db
    .insertInto('accounts')
    // As better-auth names an account with a password. To load it for two rows takes half a second.
    .values({
      id: newId(),
      person_id: id,
      provider_id: 'credential',
      account_id: id,
      password: passwordHash,
      updated_at: sql`now()`,
    })
    .execute();
  return id;
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
