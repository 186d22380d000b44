import Type from 'typebox';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { dismissPerson, dismissTask } from '../domain/members/dismiss-person.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({ personId: Type.String({ format: 'uuid' }) });

export function dismissPersonJob(deps: WriteDeps): JobHandler {
  return {
    task: dismissTask,
    async handle(payload) {
      const { personId } = parsePayload(payloadSchema, payload);
      await dismissPerson(deps, personId);
    },
  };
}
