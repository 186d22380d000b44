import { findPersonId } from '../create-person.ts';
import { languageOfPerson } from '../language-of-person.ts';
import { accountMail } from '../mails/account-mail.ts';
import type { AccountMailDeps } from '../mails/mail-deps.ts';
import { createPasswordLink, validForMs } from './password-link.ts';

/** Sends the link when the address has an account. */
export async function sendPasswordLink(
  { database, clock, mailer, publicUrl }: AccountMailDeps,
  email: string,
  requestedAt: Date,
): Promise<void> {
  const now = clock.now();
  if (now.getTime() - requestedAt.getTime() > validForMs.mail) return;
  const { kysely } = database;
  const personId = await findPersonId(kysely, email);
  if (personId === undefined) return;
  const { token } = await createPasswordLink(kysely, personId, {
    now,
    validForMs: validForMs.mail,
  });
  const language = await languageOfPerson(kysely, personId);
  const link = `${publicUrl}/reset/${token}`;
  await mailer.send(accountMail(email, language, { kind: 'password_link', link }));
}
