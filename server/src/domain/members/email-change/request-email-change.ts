import type { Database } from '../../../platform/database/pool.ts';
import { enqueueMail } from '../mails/mail-jobs.ts';
import { validForMs } from './email-change.ts';

/**
 * Notes the new address until it is confirmed, in place of an earlier one. It says nothing of
 * whether the address is taken: the confirmation checks that.
 */
export async function requestEmailChange(
  db: Database['kysely'],
  personId: string,
  email: string,
  { now, byMail }: { now: Date; byMail: boolean },
): Promise<void> {
  const change = {
    email,
    token_hash: null,
    created_at: now,
    expires_at: new Date(now.getTime() + (byMail ? validForMs.mail : validForMs.admin)),
  };
  await db
    .insertInto('email_changes')
    .values({ person_id: personId, ...change })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(change))
    .execute();
  if (byMail) await enqueueMail(db, { kind: 'email_proof', person_id: personId });
}
