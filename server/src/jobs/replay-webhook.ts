import Type from 'typebox';
import { continueReplay, type ReplayDeps } from '../domain/webhooks/continue-replay.ts';
import { replayTask } from '../domain/webhooks/replay.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  webhookId: Type.String({ format: 'uuid' }),
  id: Type.String({ format: 'uuid' }),
});

export function replayWebhookJob(deps: ReplayDeps): JobHandler {
  return {
    task: replayTask,
    handle: (payload, stopping) =>
      continueReplay(deps, parsePayload(payloadSchema, payload), stopping),
  };
}
