// The jobs of deliveries, with their payloads.
import Type, { type Static } from 'typebox';
import type { Job } from '../../../platform/jobs/add-jobs.ts';
import { deliveryChannels } from './delivery-time.ts';

export const deliverTask = 'deliver-notifications';
export const notificationMailTask = 'send-notification-mail';
export const pushTask = 'send-push';

export const deliverPayload = Type.Object({
  workspaceId: Type.String(),
  memberId: Type.String(),
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

/** One for all deliveries of a person that are due within the same minute. */
export function deliverJob(payload: DeliverPayload): Job {
  const { workspaceId, memberId, channel, dueAt } = payload;
  const minute = dueAt.slice(0, 16);
  return {
    ...{ task: deliverTask, payload, runAt: new Date(dueAt) },
    key: `${deliverTask}/${workspaceId}/${memberId}/${channel}/${minute}`,
  };
}
