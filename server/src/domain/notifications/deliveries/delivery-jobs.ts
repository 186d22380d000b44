// The jobs of deliveries, with their payloads.
import Type, { type Static } from 'typebox';
import type { Job } from '../../../platform/jobs/add-jobs.ts';
import { type DeliveryChannel, deliveryChannels, gatherMs } from './delivery-time.ts';

export const deliverTask = 'deliver-notifications';
export const notificationMailTask = 'send-notification-mail';
export const pushTask = 'send-push';

export const deliverPayload = Type.Object({
  workspaceId: Type.String(),
  channel: Type.Enum([...deliveryChannels]),
  /** What is due by then, so that it does not matter whose clock is right. */
  dueAt: Type.String({ format: 'date-time' }),
});
export type DeliverPayload = Static<typeof deliverPayload>;

export const notificationMailPayload = Type.Object({
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  html: Type.String(),
});

export const pushPayload = Type.Object({
  workspaceId: Type.String(),
  subscriptionId: Type.String(),
  message: Type.String(),
  urgency: Type.Enum(['normal', 'high']),
  /** After this time nobody wants to read it. */
  until: Type.String({ format: 'date-time' }),
});
export type PushPayload = Static<typeof pushPayload>;

/** A server that does not respond, and many mails at once, take one job at a time of a workspace. */
export const queueOf = (channel: DeliveryChannel, workspaceId: string): string =>
  `${channel === 'email' ? notificationMailTask : pushTask}/${workspaceId}`;

/** One for all of a workspace that are due within the same minute; mails already at its beginning. */
export function deliverJob(workspaceId: string, channel: DeliveryChannel, dueAt: Date): Job {
  const minute = Math.floor(dueAt.getTime() / gatherMs) * gatherMs;
  const runAt = channel === 'email' ? new Date(minute) : dueAt;
  const payload: DeliverPayload = { workspaceId, channel, dueAt: runAt.toISOString() };
  return {
    ...{ task: deliverTask, payload, runAt },
    // It sends mails itself; pushes are jobs of their own, for which it takes a moment.
    ...(channel === 'email' && { queue: queueOf(channel, workspaceId) }),
    key: `${deliverTask}/${workspaceId}/${channel}/${minute}`,
  };
}
