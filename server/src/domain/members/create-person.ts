// A person who can sign in. Whoever has the address already is the same person, and keeps the
// password that they have.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { invalidField } from '../errors.ts';
import type { People } from './people.ts';

export interface PersonInput {
  name: string;
  /** As checkSignInEmail returns it. */
  email: string;
  /** May be left out for a person who is there already. */
  passwordHash?: string | undefined;
}

export interface CreatedPerson {
  id: string;
  isNew: boolean;
}

/** `db` is the transaction of whatever the person is made for. */
export async function createPerson(
  db: Database['kysely'],
  people: People,
  input: PersonInput,
): Promise<CreatedPerson> {
  // Two who add the same address at once: the second waits, and finds what the first has made.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${input.email}`}, 0))`.execute(
    db,
  );
  const id = await findPersonId(db, input.email);
  if (id !== undefined) return { id, isNew: false };
  if (input.passwordHash === undefined) {
    throw invalidField('password', `${input.email} is a new person and needs a password.`);
  }
  const { name, email, passwordHash } = input;
  return { id: await people.addPerson(db, { name, email, passwordHash }), isNew: true };
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
