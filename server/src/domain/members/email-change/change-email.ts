// Changes the address of a person once it is confirmed. A job then changes it in each workspace.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { queriesOf } from '../../../platform/database/queries.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';
import { DomainError } from '../../errors.ts';
import { findPersonId } from '../create-person.ts';
import { languageOfPerson } from '../language-of-person.ts';
import { enqueueMail } from '../mails/mail-jobs.ts';
import { revokeVerifications } from '../revoke-access.ts';

export const renameTask = 'rename-person';

/** `db` is a transaction. Throws `conflict` when somebody else has the address. */
export async function changeEmail(
  db: Database['kysely'],
  { personId, email }: { personId: string; email: string },
  { isVerified, byMail }: { isVerified: boolean; byMail: boolean },
): Promise<void> {
  // As createPerson does: of two transactions that take one address, the second waits.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${email}`}, 0))`.execute(db);
  if ((await findPersonId(db, email)) !== undefined || (await isMembers(db, personId, email))) {
    throw new DomainError('conflict', 'Somebody else uses this address: choose another one.');
  }
  const person = await db
    .selectFrom('people')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('people')
    .set({ email, email_verified: isVerified, updated_at: sql`now()` })
    .where('id', '=', personId)
    .execute();
  await db.deleteFrom('email_changes').where('person_id', '=', personId).execute();
  // A link that was sent to the old address must not work any more.
  await revokeVerifications(db, personId);
  await addJobs(queriesOf(db), [
    { task: renameTask, payload: { personId }, key: `${renameTask}/${personId}` },
  ]);
  if (!byMail) return;
  const language = await languageOfPerson(db, personId);
  await enqueueMail(db, { kind: 'email_changed', to: person.email, email, language });
}

/** Whether a workspace of the person has another member with this address. */
async function isMembers(
  db: Database['kysely'],
  personId: string,
  email: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from members own join members other
      on other.workspace_id = own.workspace_id and other.email = ${email} and other.id <> own.id
    where own.person_id = ${personId} limit 1`.execute(db);
  return rows.length > 0;
}
