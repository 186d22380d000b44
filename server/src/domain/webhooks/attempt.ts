// What came of an attempt to tell a webhook, and how a message stands after all of its attempts.
import type { Attempt } from './delivery/delivery-log.ts';
import { messageId } from './delivery/message.ts';

export interface ShownAttempt {
  /** Of the message. */
  id: string;
  /** Of the attempt, from 1. */
  number: number;
  version: number;
  seq: number;
  at: Date;
  durationMs: number;
  outcome: Attempt['outcome'];
  status: number | null;
  trouble: string | null;
  answer: string | null;
}

export interface AttemptRow {
  seq: number;
  number: number;
  at: Date;
  duration_ms: number;
  outcome: Attempt['outcome'];
  status: number | null;
  trouble: string | null;
  answer: string | null;
}

export interface WebhookMessage {
  id: string;
  number: number;
  version: number;
  type: string;
  state: 'delivered' | 'waiting' | 'failed';
  nextAttemptAt: Date | null;
  payload: object;
  attempts: ShownAttempt[];
}

export function toAttempt(workspaceId: string, row: AttemptRow): ShownAttempt {
  const { seq, number, at, outcome, status, trouble, answer } = row;
  return {
    ...{ id: messageId(workspaceId, seq), number, version: 1, seq, at },
    ...{ durationMs: row.duration_ms, outcome, status, trouble, answer },
  };
}

export function stateOf(attempts: readonly ShownAttempt[], nextAttemptAt: Date | null) {
  if (nextAttemptAt !== null) return 'waiting';
  return attempts.some(({ outcome }) => outcome === 'delivered') ? 'delivered' : 'failed';
}
