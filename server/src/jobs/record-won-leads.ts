import Type from 'typebox';
import { recordWon } from '../domain/campaigns/won/record-won.ts';
import { wonTask } from '../domain/campaigns/won/won-job.ts';
import type { Database } from '../platform/database/pool.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({ workspaceId: Type.String({ format: 'uuid' }) });

export function recordWonLeadsJob(database: Database): JobHandler {
  return {
    task: wonTask,
    handle: (payload) => recordWon(database, parsePayload(payloadSchema, payload).workspaceId),
  };
}
