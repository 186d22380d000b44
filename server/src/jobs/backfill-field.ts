import Type from 'typebox';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { backfillField, backfillTask } from '../domain/leads/fields/backfill-field.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  fieldId: Type.String({ format: 'uuid' }),
});

export function backfillFieldJob(deps: WriteDeps): JobHandler {
  return {
    task: backfillTask,
    async handle(payload) {
      const { workspaceId, fieldId } = parsePayload(payloadSchema, payload);
      await backfillField(deps, workspaceId, fieldId);
    },
  };
}
