import Type from 'typebox';
import {
  continueMerges,
  type MergesDeps,
  mergesTask,
} from '../domain/contacts/merge-many/continue-merges.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({
  workspaceId: Type.String({ format: 'uuid' }),
  causeId: Type.String({ format: 'uuid' }),
});

export function continueMergesJob(deps: MergesDeps): JobHandler {
  return {
    task: mergesTask,
    handle: (payload, stopping) =>
      continueMerges(deps, parsePayload(payloadSchema, payload), stopping),
  };
}
