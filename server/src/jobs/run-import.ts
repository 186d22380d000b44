import Type from 'typebox';
import type { RunDeps } from '../domain/imports/import-block.ts';
import { runTask } from '../domain/imports/import-job.ts';
import { runImport } from '../domain/imports/run-import.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  importId: Type.String({ format: 'uuid' }),
});

export function runImportJob(deps: RunDeps): JobHandler {
  return {
    task: runTask,
    handle: (payload, stopping) => runImport(deps, parsePayload(payloadSchema, payload), stopping),
  };
}
