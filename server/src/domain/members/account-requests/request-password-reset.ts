// Requests a link for a new password. The response, and the work before it, are the same whether the
// address has an account: a job looks it up and sends the mail.
import type { Database } from '../../../platform/database/pool.ts';
import { beginAttempt } from '../../limits/begin-attempt.ts';
import { networkOf } from '../../limits/network-of.ts';
import { enqueueMail } from '../mails/mail-jobs.ts';
import { clientAddressHeader } from '../people-options.ts';
import { needsJson, readJsonBody, refusal, textIn } from './json-body.ts';

const minute = 60;
const ofNetwork = { quota: 10, seconds: 10 * minute };
const ofAccount = { quota: 3, seconds: 15 * minute };

export async function requestPasswordReset(
  database: Database,
  request: Request,
  { sendsMail, now }: { sendsMail: boolean; now: Date },
): Promise<Response> {
  if (!sendsMail) {
    const message = 'This installation sends no mails: ask an admin of your workspace for a link.';
    return refusal(400, 'RESET_PASSWORD_DISABLED', message);
  }
  const body = await readJsonBody(request);
  if (body === undefined) return needsJson();
  const email = textIn(body, 'email')?.trim().toLowerCase() ?? '';
  if (email === '' || email.length > 254) {
    return refusal(400, 'VALIDATION_ERROR', 'The body must name an email.');
  }
  const network = networkOf(request.headers.get(clientAddressHeader) ?? '');
  // Every request counts, so nothing is released.
  const attempt = await beginAttempt(database, [
    { subject: `reset from ${network}`, ...ofNetwork },
    { subject: `reset of ${email}`, ...ofAccount },
  ]);
  if (!attempt.allowed) {
    const seconds = attempt.secondsLeft;
    const message = `Too many requests for a new password: wait ${seconds} s.`;
    return refusal(429, 'TOO_MANY_ATTEMPTS', message, { 'retry-after': String(seconds) });
  }
  await enqueueMail(database.kysely, {
    kind: 'password_link',
    email,
    requested_at: now.toISOString(),
  });
  return Response.json({
    status: true,
    message: 'If this address has an account, a mail with a link is on its way.',
  });
}
