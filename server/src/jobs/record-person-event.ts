import Type from 'typebox';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import {
  personEventTask,
  personEventTypes,
  recordPersonEvent,
} from '../domain/members/person-event.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

const payloadSchema = Type.Object({
  personId: Type.String(),
  type: Type.Enum([...personEventTypes]),
  at: Type.String({ format: 'date-time' }),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()])),
});

export function recordPersonEventJob(deps: WriteDeps): JobHandler {
  return {
    task: personEventTask,
    async handle(payload) {
      const { at, ...event } = parsePayload(payloadSchema, payload);
      await recordPersonEvent(deps, { ...event, at: new Date(at) });
    },
  };
}
