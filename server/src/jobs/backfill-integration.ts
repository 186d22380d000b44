import Type from 'typebox';
import { backfillTask } from '../domain/integrations/backfill/backfill-job.ts';
import { type BackfillDeps, runBackfill } from '../domain/integrations/backfill/run-backfill.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  integrationId: Type.String({ format: 'uuid' }),
  formId: Type.String(),
  since: Type.String({ format: 'date-time' }),
});

export function backfillIntegrationJob(deps: BackfillDeps): JobHandler {
  return {
    task: backfillTask,
    handle: (payload, stopping) =>
      runBackfill(deps, parsePayload(payloadSchema, payload), stopping),
  };
}
