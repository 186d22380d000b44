// The delivery log of a webhook: attempts, and messages with all their attempts.
import Type from 'typebox';
import type { WebhookAttempt, WebhookMessage } from '../../../domain/webhooks/attempt.ts';
import type { Resource } from '../resource.ts';
import { looseObject, numberOrNull, textOrNull, time } from '../response-schemas.ts';

const attemptFields = {
  message_id: Type.String({ description: 'The webhook-id header of the message.' }),
  sequence: Type.Integer({ description: 'The position of the event in the log.' }),
  attempt: Type.Integer(),
  timestamp: time(),
  duration_ms: Type.Integer(),
  outcome: Type.Enum(['delivered', 'failed', 'interrupted'], {
    description:
      'interrupted: the program stopped during the attempt; the message may have arrived.',
  }),
  status: numberOrNull({ description: 'The status of the response; null without one.' }),
  trouble: textOrNull(),
  answer: textOrNull({ description: 'The beginning of the response.' }),
};

const attemptJson = (attempt: WebhookAttempt) => ({
  message_id: attempt.id,
  sequence: attempt.seq,
  attempt: attempt.number,
  timestamp: attempt.at.toISOString(),
  duration_ms: attempt.durationMs,
  outcome: attempt.outcome,
  status: attempt.status,
  trouble: attempt.error,
  answer: attempt.response,
});

const id = 'msg_0193d5a07c1e7f008a531b2c3d4e5f60_4711';
const sampleAttempt: WebhookAttempt = {
  ...{ id, number: 1, version: 1, seq: 4711, at: new Date('2026-03-28T09:15:01Z') },
  ...{ durationMs: 84, outcome: 'failed', status: 500, response: 'not now' },
  error: 'It answered 500.',
};

export const attemptResource: Resource<WebhookAttempt> = {
  ...{ kind: 'attempt', name: 'webhook attempt', plural: 'webhook attempts' },
  ...{ path: '/api/v1/webhooks/:id/attempts', scope: 'webhooks', deletesWith: 'delete' },
  schema: () => Type.Object(attemptFields),
  render: attemptJson,
  sample: sampleAttempt,
};

export const messageResource: Resource<WebhookMessage> = {
  ...{ kind: 'msg', name: 'webhook message', plural: 'webhook messages' },
  ...{ path: '/api/v1/webhooks/:id/messages', idParam: 'message_id' },
  ...{ scope: 'webhooks', deletesWith: 'delete' },
  schema: () =>
    Type.Object({
      id: Type.String(),
      sequence: Type.Integer(),
      type: Type.String(),
      state: Type.Enum(['delivered', 'waiting', 'failed']),
      next_attempt_at: textOrNull(),
      payload: looseObject({ description: 'The payload as it would be sent now.' }),
      attempts: Type.Array(Type.Object(attemptFields, { title: 'WebhookAttempt' })),
    }),
  render: (message) => ({
    id: message.id,
    sequence: message.number,
    type: message.type,
    state: message.state,
    next_attempt_at: message.nextAttemptAt?.toISOString() ?? null,
    payload: message.payload,
    attempts: message.attempts.map(attemptJson),
  }),
  sample: {
    ...{ id, number: 4711, version: 1, type: 'lead.created', state: 'waiting' },
    nextAttemptAt: new Date('2026-03-28T09:15:06Z'),
    payload: {
      type: 'lead.created',
      timestamp: '2026-03-28T09:15:00.000Z',
      data: { sequence: 4711, version: 1, lead: { id: 1842, first_name: 'Sarah' } },
    },
    attempts: [sampleAttempt],
  },
};
