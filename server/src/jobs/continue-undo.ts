import Type from 'typebox';
import { type ContinueUndo, undoTask } from '../domain/undo/large-undo.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  causeId: Type.String({ format: 'uuid' }),
});

export function continueUndoJob(continueUndo: ContinueUndo): JobHandler {
  return {
    task: undoTask,
    handle: (payload, stopping) => continueUndo(parsePayload(payloadSchema, payload), stopping),
  };
}
