// A code of an authenticator app works once. better-auth accepts it as often as it comes, for as long
// as it is valid, so somebody who sees a code could use it again.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';

/** Longer than a code is valid: its own 30 seconds, and those before and after it. */
const rememberedFor = '2 minutes';

/** False when the code was used before. `db` is the transaction that verifies it. */
export async function useCode(
  db: Database['kysely'],
  personId: string,
  code: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into used_codes as u (person_id, code, expires_at)
    values (${personId}, ${code}, clock_timestamp() + ${rememberedFor}::interval)
    on conflict (person_id, code) do update set expires_at = excluded.expires_at
      where u.expires_at < clock_timestamp()
    returning code`.execute(db);
  return rows.length > 0;
}

/** A wrong code is not used up: it may become valid later. */
export async function forgetCode(
  db: Database['kysely'],
  personId: string,
  code: string,
): Promise<void> {
  await db
    .deleteFrom('used_codes')
    .where('person_id', '=', personId)
    .where('code', '=', code)
    .execute();
}
