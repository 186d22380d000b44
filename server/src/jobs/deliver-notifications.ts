import { type DeliverDeps, deliverDue } from '../domain/notifications/deliveries/deliver-due.ts';
import { deliverPayload, deliverTask } from '../domain/notifications/deliveries/delivery-jobs.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

export const deliverNotificationsJob = (deps: DeliverDeps): JobHandler => ({
  task: deliverTask,
  handle: (payload, stopping) => deliverDue(deps, parsePayload(deliverPayload, payload), stopping),
});
