import { pushPayload, pushTask } from '../domain/notifications/deliveries/delivery-jobs.ts';
import { type PushDeps, sendPush } from '../domain/notifications/push/send-push.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

export const sendPushJob = (deps: PushDeps): JobHandler => ({
  task: pushTask,
  handle: (payload) => sendPush(deps, parsePayload(pushPayload, payload)),
});
