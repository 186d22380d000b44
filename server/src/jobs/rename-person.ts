import Type from 'typebox';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { renameTask } from '../domain/members/email-change/change-email.ts';
import { renamePerson } from '../domain/members/email-change/rename-person.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({ personId: Type.String() });

export function renamePersonJob(deps: WriteDeps): JobHandler {
  return {
    task: renameTask,
    handle: (payload) => renamePerson(deps, parsePayload(payloadSchema, payload).personId),
  };
}
