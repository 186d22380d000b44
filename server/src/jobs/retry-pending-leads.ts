import Type from 'typebox';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { retryTask } from '../domain/market/retry-job.ts';
import { retryPendingLeads } from '../domain/market/retry-pending-leads.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({ workspaceId: Type.String({ format: 'uuid' }) });

export function retryPendingLeadsJob(deps: WriteDeps): JobHandler {
  return {
    task: retryTask,
    async handle(payload) {
      const { workspaceId } = parsePayload(payloadSchema, payload);
      await retryPendingLeads(deps, workspaceId);
    },
  };
}
