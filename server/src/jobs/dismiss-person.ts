import Type from 'typebox';
import Value from 'typebox/value';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { dismissPerson, dismissTask } from '../domain/members/dismiss-person.ts';
import type { JobHandler } from './job-handler.ts';

const payloadSchema = Type.Object({ personId: Type.String({ format: 'uuid' }) });

export function dismissPersonJob(deps: WriteDeps): JobHandler {
  return {
    task: dismissTask,
    async handle(payload) {
      const { personId } = Value.Parse(payloadSchema, payload);
      await dismissPerson(deps, personId);
    },
  };
}
