import Type from 'typebox';
import { bulkTask } from '../domain/leads/bulk/bulk-job.ts';
import type { ContinueBulkChange } from '../domain/leads/bulk/continue-bulk-change.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  causeId: Type.String({ format: 'uuid' }),
});

export function continueBulkChangeJob(continueBulkChange: ContinueBulkChange): JobHandler {
  return {
    task: bulkTask,
    handle: (payload, stopping) =>
      continueBulkChange(parsePayload(payloadSchema, payload), stopping),
  };
}
