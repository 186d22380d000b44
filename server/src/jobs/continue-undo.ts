import Type from 'typebox';
import { continueUndo, undoTask } from '../domain/undo/large-undo.ts';
import type { UndoDeps } from '../domain/undo/undo-run.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  causeId: Type.String({ format: 'uuid' }),
});

export function continueUndoJob(deps: UndoDeps): JobHandler {
  return {
    task: undoTask,
    handle: (payload, stopping) =>
      continueUndo(deps, parsePayload(payloadSchema, payload), stopping),
  };
}
