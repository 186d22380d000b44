import Type from 'typebox';
import Value from 'typebox/value';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { settleField, settleTask } from '../domain/leads/fields/settle-field.ts';
import type { JobHandler } from './job-handler.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  fieldId: Type.String({ format: 'uuid' }),
});

export function settleFieldJob(deps: WriteDeps): JobHandler {
  return {
    task: settleTask,
    async handle(payload) {
      const { workspaceId, fieldId } = Value.Parse(payloadSchema, payload);
      await settleField(deps, workspaceId, fieldId);
    },
  };
}
