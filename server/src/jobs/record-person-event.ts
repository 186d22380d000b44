import Type from 'typebox';
import Value from 'typebox/value';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import {
  personEventTask,
  personEventTypes,
  recordPersonEvent,
} from '../domain/members/person-event.ts';
import type { JobHandler } from './job-handler.ts';

const payloadSchema = Type.Object({
  personId: Type.String(),
  type: Type.Enum([...personEventTypes]),
  at: Type.String({ format: 'date-time' }),
  facts: Type.Record(Type.String(), Type.Unsafe<string | null>({ type: ['string', 'null'] })),
});

export function recordPersonEventJob(deps: WriteDeps): JobHandler {
  return {
    task: personEventTask,
    async handle(payload) {
      const { at, ...event } = Value.Parse(payloadSchema, payload);
      await recordPersonEvent(deps, { ...event, at: new Date(at) });
    },
  };
}
