import {
  notificationMailPayload,
  notificationMailTask,
} from '../domain/notifications/deliveries/delivery-jobs.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

export const sendNotificationMailJob = (mailer: Mailer | null): JobHandler => ({
  task: notificationMailTask,
  async handle(payload) {
    if (mailer === null) throw new Error('INLET_SMTP_URL is not set, so no mail can be sent.');
    await mailer.send(parsePayload(notificationMailPayload, payload));
  },
});
