// The jobs that send the mails about an account. They are added in the transaction that causes the
// mail, so no mail is lost when a process stops. A job creates its link only when it sends the mail,
// so no payload contains one.
import { createHash } from 'node:crypto';
import Type, { type Static } from 'typebox';
import type { Database } from '../../../platform/database/pool.ts';
import { queriesOf } from '../../../platform/database/queries.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';
import { languages } from '../../language.ts';

export const mailTask = 'send-account-mail';

export const mailPayload = Type.Union([
  Type.Object({
    kind: Type.Literal('password_link'),
    email: Type.String(),
    /** The mail is not sent when a reader no longer expects it. */
    requested_at: Type.String({ format: 'date-time' }),
  }),
  Type.Object({ kind: Type.Literal('email_proof'), person_id: Type.String() }),
  Type.Object({
    kind: Type.Literal('email_changed'),
    to: Type.String(),
    email: Type.String(),
    language: Type.Enum([...languages]),
  }),
]);
export type MailPayload = Static<typeof mailPayload>;

/** A second mail of a kind to a person replaces the first while that one has not been sent. */
export function enqueueMail(db: Database['kysely'], payload: MailPayload): Promise<void> {
  const recipient =
    'person_id' in payload ? payload.person_id : 'to' in payload ? payload.to : payload.email;
  const digest = createHash('sha256').update(`${payload.kind} ${recipient}`).digest('base64url');
  return addJobs(queriesOf(db), [{ task: mailTask, payload, key: `${mailTask}/${digest}` }]);
}
