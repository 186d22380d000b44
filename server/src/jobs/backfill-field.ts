import Type from 'typebox';
import Value from 'typebox/value';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { backfillField, backfillTask } from '../domain/leads/fields/backfill-field.ts';
import type { JobHandler } from './job-handler.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  fieldId: Type.String({ format: 'uuid' }),
});

export function backfillFieldJob(deps: WriteDeps): JobHandler {
  return {
    task: backfillTask,
    async handle(payload) {
      const { workspaceId, fieldId } = Value.Parse(payloadSchema, payload);
      await backfillField(deps, workspaceId, fieldId);
    },
  };
}
