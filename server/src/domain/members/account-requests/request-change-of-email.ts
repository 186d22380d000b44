// A signed-in person asks for another address. The response is the same whether the new address is
// taken: the confirmation checks that.
import type { Database } from '../../../platform/database/pool.ts';
import { DomainError } from '../../errors.ts';
import { beginAttempt } from '../../limits/begin-attempt.ts';
import { requestEmailChange } from '../email-change/request-email-change.ts';
import { checkSignInEmail } from '../member.ts';
import { type PeopleSettings, sameOrigins } from '../people-options.ts';
import { needsJson, readJsonBody, refusal, textIn } from './json-body.ts';
import { personOfRequest } from './person-of-request.ts';

const ofPerson = { quota: 5, seconds: 3_600 };

export async function requestChangeOfEmail(
  database: Database,
  request: Request,
  settings: PeopleSettings,
): Promise<Response> {
  const { sendsMail = false, publicUrl } = settings;
  const origin = request.headers.get('origin') ?? '';
  if (!sameOrigins(new URL(publicUrl).origin).includes(origin)) {
    return refusal(403, 'INVALID_ORIGIN', 'A session changes things only from pages of Inlet.');
  }
  const person = await personOfRequest(database.kysely, request, settings, undefined);
  if (person?.session === undefined) return refusal(401, 'UNAUTHORIZED', 'Sign in first.');
  if (!person.session.isFresh) return refusal(403, 'SESSION_NOT_FRESH', 'Sign in again first.');
  const body = await readJsonBody(request);
  if (body === undefined) return needsJson();
  let email: string;
  try {
    email = checkSignInEmail(textIn(body, 'newEmail') ?? '');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refusal(400, 'VALIDATION_ERROR', error.message);
  }
  const { personId } = person;
  const subject = `change of address of ${personId}`;
  const attempt = await beginAttempt(database, [{ subject, ...ofPerson }]);
  if (!attempt.allowed) {
    const message = `Too many changes of the address: wait ${attempt.secondsLeft} s.`;
    const headers = { 'retry-after': String(attempt.secondsLeft) };
    return refusal(429, 'TOO_MANY_ATTEMPTS', message, headers);
  }
  await database.kysely
    .transaction()
    .execute((db) =>
      requestEmailChange(db, personId, email, { now: new Date(), byMail: sendsMail }),
    );
  const message = sendsMail
    ? 'Confirm the change by the link in the mail to the new address.'
    : 'An admin of your workspace confirms the change.';
  return Response.json({ status: true, message });
}
