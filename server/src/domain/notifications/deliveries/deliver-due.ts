// Sends what is due to a person, by one mail or one push. The deliveries end in the transaction that
// adds the jobs, which are retried until they are done: none is lost when a process stops.
import { type Kysely, sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { addJobs, type Job } from '../../../platform/jobs/add-jobs.ts';
import { isLive, subscriptionsOf } from '../push/push-subscription.ts';
import {
  type DeliverPayload,
  notificationMailTask,
  type PushPayload,
  pushTask,
} from './delivery-jobs.ts';
import { isUrgent } from './delivery-time.ts';
import { notificationMail } from './notification-mail.ts';
import { pushMessage } from './push-message.ts';
import { type DueNotification, type Recipient, readRecipient, takeDue } from './take-due.ts';

export interface DeliverDeps {
  database: { kysely: Kysely<Tables> };
  publicUrl: string;
}

/** A push that could not be sent for so long is not sent. */
const pushForMs = 24 * 3_600_000;

export async function deliverDue(
  { database: { kysely }, publicUrl }: DeliverDeps,
  delivery: DeliverPayload,
): Promise<void> {
  const { workspaceId, memberId, channel } = delivery;
  await kysely.transaction().execute(async (db) => {
    const due = await takeDue(db, delivery);
    const recipient = await readRecipient(db, workspaceId, memberId);
    if (due.length === 0 || recipient === undefined) return;
    const jobs =
      channel === 'email'
        ? [mailJob(recipient, due, publicUrl)]
        : await pushJobs(db, delivery, recipient, due);
    await addJobs(queriesOf(db), jobs);
  });
}

const mailJob = (
  recipient: Recipient,
  due: readonly DueNotification[],
  publicUrl: string,
): Job => ({
  task: notificationMailTask,
  payload: { ...notificationMail(recipient, due, publicUrl) },
});

/** One for each browser in which the person is signed in. */
async function pushJobs(
  db: Kysely<Tables>,
  { workspaceId, memberId, dueAt }: DeliverPayload,
  recipient: Recipient,
  due: readonly DueNotification[],
): Promise<Job[]> {
  await sql`delete from push_subscriptions
    where workspace_id = ${workspaceId} and member_id = ${memberId} and not ${isLive}`.execute(db);
  const { rows } = await subscriptionsOf(workspaceId, memberId).execute(db);
  const message = JSON.stringify(pushMessage(recipient, due));
  const urgency = due.some(({ kind }) => isUrgent(kind)) ? 'high' : 'normal';
  const until = new Date(Date.parse(dueAt) + pushForMs).toISOString();
  return rows.map(({ id: subscriptionId }): Job => {
    const payload: PushPayload = { workspaceId, subscriptionId, message, urgency, until };
    // A push service that does not respond holds up those of its workspace alone.
    return { task: pushTask, payload, queue: `${pushTask}/${workspaceId}` };
  });
}
