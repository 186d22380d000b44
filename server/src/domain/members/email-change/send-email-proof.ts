import { randomBytes } from 'node:crypto';
import { findPersonId } from '../create-person.ts';
import { languageOfPerson } from '../language-of-person.ts';
import { accountMail } from '../mails/account-mail.ts';
import type { AccountMailDeps } from '../mails/mail-deps.ts';
import { hashEmailToken, readEmailChange } from './email-change.ts';

/** Sends the link to the new address, unless that address has an account already. */
export async function sendEmailProof(
  { database, clock, mailer, publicUrl }: AccountMailDeps,
  personId: string,
): Promise<void> {
  const { kysely } = database;
  const change = await readEmailChange(kysely, { personId });
  if (change === undefined || change.expiresAt <= clock.now()) return;
  const { email } = change;
  if ((await findPersonId(kysely, email)) !== undefined) return;
  const token = randomBytes(32).toString('base64url');
  const stored = await kysely
    .updateTable('email_changes')
    .set({ token_hash: hashEmailToken(token) })
    .where('person_id', '=', personId)
    .where('email', '=', email)
    .returning('person_id')
    .executeTakeFirst();
  if (stored === undefined) return;
  const language = await languageOfPerson(kysely, personId);
  const link = `${publicUrl}/confirm-email/${token}`;
  await mailer.send(accountMail(email, language, { kind: 'email_proof', link, email }));
}
