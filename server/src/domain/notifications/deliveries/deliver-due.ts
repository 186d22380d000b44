// Sends what is due to people, to each by one mail or one push. The deliveries of a person end in the
// transaction that adds the jobs which send them: none is lost when a process stops.
import { type Kysely, sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import { addJobs, type Job, removeJob } from '../../../platform/jobs/add-jobs.ts';
import type { Mail, Mailer } from '../../../platform/mail/mailer.ts';
import { isLive, subscriptionsOf } from '../push/push-subscription.ts';
import {
  type DeliverPayload,
  deliverJob,
  notificationMailTask,
  type PushPayload,
  pushTask,
  queueOf,
} from './delivery-jobs.ts';
import { isUrgent } from './delivery-time.ts';
import { notificationMail } from './notification-mail.ts';
import { pushMessage } from './push-message.ts';
import {
  type DueNotification,
  membersWithDue,
  type Recipient,
  readRecipient,
  takeDue,
} from './take-due.ts';

export interface DeliverDeps {
  database: { kysely: Kysely<Tables> };
  /** Null for an installation that sends no mails. */
  mailer: Mailer | null;
  publicUrl: string;
}

/** A mail with the key of the job that sends it, should this one not. */
interface QueuedMail {
  mail: Mail;
  key: string;
}

/** In one job; then the others of the workspace have their turn. */
const membersAtOnce = 100;
/** A push that could not be sent for so long is not sent. */
const pushForMs = 24 * 3_600_000;

export async function deliverDue(
  deps: DeliverDeps,
  delivery: DeliverPayload,
  stopping?: AbortSignal,
): Promise<void> {
  const { kysely } = deps.database;
  const { workspaceId, channel, dueAt } = delivery;
  const members = await membersWithDue(kysely, delivery, membersAtOnce + 1);
  let isServerUp = deps.mailer !== null;
  let done = 0;
  for (const memberId of members.slice(0, membersAtOnce)) {
    if (stopping?.aborted) break;
    const queued = await takeFor(deps, delivery, memberId);
    done += 1;
    // After a failure, the jobs of the mails try the server again.
    if (queued && isServerUp) isServerUp = await sendNow(deps, queued);
  }
  if (done < members.length) {
    await addJobs(queriesOf(kysely), [deliverJob(workspaceId, channel, new Date(dueAt))]);
  }
}

/** Returns the mail, if it is one; its job waits in the queue until this one has ended. */
async function takeFor(
  { database: { kysely }, publicUrl }: DeliverDeps,
  delivery: DeliverPayload,
  memberId: string,
): Promise<QueuedMail | undefined> {
  const { workspaceId, channel } = delivery;
  return kysely.transaction().execute(async (db) => {
    const reader = await readRecipient(db, workspaceId, memberId);
    const scopes = reader?.scopes ?? new Set<string>();
    const due = await takeDue(db, delivery, { memberId, scopes });
    if (due.length === 0 || reader === undefined) return undefined;
    const { recipient } = reader;
    if (channel === 'push') {
      await addJobs(queriesOf(db), await pushJobs(db, delivery, { memberId, recipient, due }));
      return undefined;
    }
    const mail = notificationMail(recipient, due, publicUrl);
    const key = `${notificationMailTask}/${newId()}`;
    const queue = queueOf(channel, workspaceId);
    await addJobs(queriesOf(db), [
      { task: notificationMailTask, payload: { ...mail }, key, queue },
    ]);
    return { mail, key };
  });
}

async function sendNow(
  { database, mailer }: DeliverDeps,
  { mail, key }: QueuedMail,
): Promise<boolean> {
  try {
    await mailer?.send(mail);
  } catch {
    return false;
  }
  await removeJob(queriesOf(database.kysely), key);
  return true;
}

interface PushTo {
  memberId: string;
  recipient: Recipient;
  due: readonly DueNotification[];
}

/** One for each browser in which the person is signed in. */
async function pushJobs(
  db: Kysely<Tables>,
  { workspaceId, dueAt }: DeliverPayload,
  { memberId, recipient, due }: PushTo,
): Promise<Job[]> {
  await sql`delete from push_subscriptions
    where workspace_id = ${workspaceId} and member_id = ${memberId} and not ${isLive}`.execute(db);
  const { rows } = await subscriptionsOf(workspaceId, memberId).execute(db);
  const message = JSON.stringify(pushMessage(recipient, due));
  const urgency = due.some(({ kind }) => isUrgent(kind)) ? 'high' : 'normal';
  const until = new Date(Date.parse(dueAt) + pushForMs).toISOString();
  return rows.map(({ id: subscriptionId }): Job => {
    const payload: PushPayload = { workspaceId, subscriptionId, message, urgency, until };
    return { task: pushTask, payload, queue: queueOf('push', workspaceId) };
  });
}
