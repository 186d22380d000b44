// The second factors of a person: an authenticator app, and passkeys.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';

export interface Factors {
  authenticator_app: boolean;
  passkeys: number;
}

export async function readFactors(db: Database['kysely'], personId: string): Promise<Factors> {
  const { rows } = await sql<Factors>`
    select exists (select from two_factors where person_id = ${personId} and verified)
        as authenticator_app,
      (select count(*)::integer from passkeys where person_id = ${personId}) as passkeys`.execute(
    db,
  );
  return rows[0] ?? { authenticator_app: false, passkeys: 0 };
}

export const hasAny = ({ authenticator_app, passkeys }: Factors): boolean =>
  authenticator_app || passkeys > 0;

/** A person with a second factor cannot sign in with the password alone. */
export async function setTwoFactorEnabled(
  db: Database['kysely'],
  personId: string,
  enabled: boolean,
): Promise<void> {
  await db
    .updateTable('people')
    .set({ two_factor_enabled: enabled })
    .where('id', '=', personId)
    .execute();
}
