import Type from 'typebox';
import { type Call, callOutcomes } from '../../../domain/calls/call.ts';
import { actorJson, actorSchema } from '../activity/actor-json.ts';
import type { Resource } from '../resource.ts';
import { numberOrNull, textOrNull, time } from '../response-schemas.ts';

export const callResource: Resource<Call> = {
  kind: 'call',
  name: 'call',
  plural: 'calls',
  path: '/api/v1/leads/:lead_id/calls',
  scope: 'leads',
  // The lead's activity keeps deleted calls, so deleting needs no further scope.
  deletesWith: 'write',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('call'),
      lead_id: style.refSchema('lead'),
      outcome: Type.Enum([...callOutcomes]),
      seconds: numberOrNull({ description: 'Its length; null when unknown.' }),
      note: textOrNull(),
      at: Type.String({ format: 'date-time', description: 'When it took place.' }),
      author: actorSchema(style),
      created_at: time(),
      updated_at: time(),
    }),
  render: (call, style) => ({
    ...style.ids('call', call),
    lead_id: style.ref('lead', call.lead),
    outcome: call.outcome,
    seconds: call.seconds,
    note: call.note,
    at: call.at.toISOString(),
    author: actorJson(call.author, style),
    created_at: call.createdAt.toISOString(),
    updated_at: call.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f71',
    number: 208,
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1842 },
    outcome: 'connected',
    seconds: 320,
    note: 'Wants a demo next week.',
    at: new Date('2026-03-28T09:10:00Z'),
    author: {
      type: 'member',
      id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f62',
      number: 5,
      name: 'Ada Owner',
    },
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};
