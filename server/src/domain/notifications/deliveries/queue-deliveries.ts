// Adds the deliveries of new notifications, in the transaction that writes them, and the jobs that
// send them when they are due.
import { type Kysely, sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';
import type { NotificationKind } from '../notification.ts';
import type { Channels, QuietHours } from '../preferences/preferences.ts';
import { deliverJob } from './delivery-jobs.ts';
import {
  type DeliveryChannel,
  type DeliveryRules,
  deliveryChannels,
  deliveryTime,
} from './delivery-time.ts';

export interface Deliverable {
  id: string;
  memberId: string;
  kind: NotificationKind;
  channels: Channels;
}

interface Recipient extends DeliveryRules {
  hasPush: boolean;
}

interface Delivery {
  id: string;
  memberId: string;
  channel: DeliveryChannel;
  dueAt: Date;
}

export async function queueDeliveries(
  db: Kysely<Tables>,
  workspaceId: string,
  notifications: readonly Deliverable[],
  { at, sendsMail }: { at: Date; sendsMail: boolean },
): Promise<void> {
  const wanted = notifications.filter(({ channels }) => channels.email || channels.push);
  if (wanted.length === 0) return;
  const recipients = await readRecipients(
    db,
    workspaceId,
    wanted.map(({ memberId }) => memberId),
  );
  const deliveries = wanted.flatMap(({ id, memberId, kind, channels }) => {
    const recipient = recipients.get(memberId);
    if (recipient === undefined) return [];
    const can: Record<DeliveryChannel, boolean> = { email: sendsMail, push: recipient.hasPush };
    return deliveryChannels
      .filter((channel) => channels[channel] && can[channel])
      .map((channel): Delivery => {
        return { id, memberId, channel, dueAt: deliveryTime(channel, kind, at, recipient) };
      });
  });
  await insertDeliveries(db, workspaceId, deliveries);
  const jobs = deliveries.map(({ channel, dueAt }) => deliverJob(workspaceId, channel, dueAt));
  await addJobs(queriesOf(db), jobs);
}

async function readRecipients(
  db: Kysely<Tables>,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<Map<string, Recipient>> {
  const { rows } = await sql<{
    id: string;
    quietHours: QuietHours | null;
    digestAt: string | null;
    timeZone: string;
    hasPush: boolean;
  }>`
    select m.id, p.quiet_hours as "quietHours", p.digest_at as "digestAt",
      coalesce(m.time_zone, w.time_zone) as "timeZone",
      exists (select from push_subscriptions s
        where s.workspace_id = ${workspaceId} and s.member_id = m.id) as "hasPush"
    from members m
    join workspaces w on w.id = ${workspaceId}
    left join notification_preferences p on p.workspace_id = ${workspaceId} and p.member_id = m.id
    where m.workspace_id = ${workspaceId} and m.id = any(${[...memberIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...recipient }) => [id, recipient]));
}

async function insertDeliveries(
  db: Kysely<Tables>,
  workspaceId: string,
  deliveries: readonly Delivery[],
): Promise<void> {
  await sql`
    insert into notification_deliveries (workspace_id, notification_id, channel, member_id, due_at)
    select ${workspaceId}, d.* from unnest(${deliveries.map(({ id }) => id)}::uuid[],
      ${deliveries.map(({ channel }) => channel)}::text[],
      ${deliveries.map(({ memberId }) => memberId)}::uuid[],
      ${deliveries.map(({ dueAt }) => dueAt.toISOString())}::timestamptz[]) as d
    on conflict do nothing`.execute(db);
}
