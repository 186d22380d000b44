// An attempt to deliver a message, and the state of a message after all of its attempts.
import { type RawBuilder, sql } from 'kysely';
import { type EndpointKey, ofEndpoint } from './delivery/endpoint.ts';
import { messageId } from './delivery/message.ts';
import type { AttemptEntry } from './delivery/write-entries.ts';

export interface WebhookAttempt {
  /** The id of the message. */
  id: string;
  /** The number of the attempt, from 1. */
  number: number;
  version: number;
  seq: number;
  at: Date;
  durationMs: number;
  outcome: AttemptEntry['outcome'];
  status: number | null;
  error: string | null;
  response: string | null;
}

export interface AttemptRow {
  seq: number;
  number: number;
  at: Date;
  duration_ms: number;
  outcome: AttemptEntry['outcome'];
  status: number | null;
  error: string | null;
  response: string | null;
}

export const attemptsOf = (key: EndpointKey): RawBuilder<AttemptRow> => sql<AttemptRow>`
  select seq, attempt as number, at, duration_ms, outcome, status, error, response
  from webhook_attempts where ${ofEndpoint(key)}`;

export interface WebhookMessage {
  id: string;
  number: number;
  version: number;
  type: string;
  state: 'delivered' | 'waiting' | 'failed';
  nextAttemptAt: Date | null;
  payload: object;
  attempts: WebhookAttempt[];
}

export function toAttempt(workspaceId: string, row: AttemptRow): WebhookAttempt {
  const { seq, number, at, outcome, status, error, response } = row;
  return {
    ...{ id: messageId(workspaceId, seq), number, version: 1, seq, at },
    ...{ durationMs: row.duration_ms, outcome, status, error, response },
  };
}

export function stateOf(attempts: readonly WebhookAttempt[], nextAttemptAt: Date | null) {
  if (nextAttemptAt !== null) return 'waiting';
  return attempts.some(({ outcome }) => outcome === 'delivered') ? 'delivered' : 'failed';
}
