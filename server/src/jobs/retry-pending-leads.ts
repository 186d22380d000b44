import Type from 'typebox';
import Value from 'typebox/value';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { retryTask } from '../domain/market/retry-job.ts';
import { retryPendingLeads } from '../domain/market/retry-pending-leads.ts';
import type { JobHandler } from './job-handler.ts';

const payloadSchema = Type.Object({ workspaceId: Type.String({ format: 'uuid' }) });

export function retryPendingLeadsJob(deps: WriteDeps): JobHandler {
  return {
    task: retryTask,
    async handle(payload) {
      const { workspaceId } = Value.Parse(payloadSchema, payload);
      await retryPendingLeads(deps, workspaceId);
    },
  };
}
