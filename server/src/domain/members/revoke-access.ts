// Ends what was given out for an account: links for a new password, browsers that skip the second
// factor, and sign-ins that wait for it. better-auth stores all of them as verifications whose value
// is the person.
import type { Database } from '../../platform/database/pool.ts';

export async function revokeVerifications(db: Database['kysely'], personId: string): Promise<void> {
  await db.deleteFrom('verifications').where('value', '=', personId).execute();
}

/** Ends the person's sessions, except the one with this token; returns their ids. */
export async function endSessions(
  db: Database['kysely'],
  personId: string,
  except?: string,
): Promise<string[]> {
  let sessions = db.deleteFrom('sessions').where('person_id', '=', personId).returning('id');
  if (except !== undefined) sessions = sessions.where('token', '<>', except);
  return (await sessions.execute()).map(({ id }) => id);
}
