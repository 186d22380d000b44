// One attempt to deliver a message, and its consequences as far as they follow from the response.
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import { bodyFor } from './body-for.ts';
import type { Endpoint } from './endpoint.ts';
import { messageId } from './message.ts';
import type { Message } from './message-queue.ts';
import { errorOf, isDelivered, postMessage } from './post-message.ts';
import { nextAttemptAt, parseRetryAfter } from './retry-schedule.ts';
import type { AttemptEntry } from './write-entries.ts';

export interface AttemptDeps {
  outbound: Outbound;
  clock: { now: () => Date };
  /** From 0 to 1, at random. */
  jitter: () => number;
}

export interface AttemptResult {
  entry: AttemptEntry;
  /** The pause that the endpoint requested for all messages. */
  pauseMs: number | undefined;
  /** The endpoint responded that it wants no more messages. */
  isGone: boolean;
}

export async function attemptDelivery(
  { outbound, clock, jitter }: AttemptDeps,
  endpoint: Endpoint,
  { change, attempt, failures, isRetry }: Message,
): Promise<AttemptResult> {
  const at = clock.now();
  const { workspaceId, webhookId } = endpoint;
  const { seq } = change;
  const response = await postMessage(outbound, endpoint, {
    ...{ id: messageId(workspaceId, seq), body: bodyFor(endpoint, change), at },
  });
  const { status, durationMs, text, retryAfter } = response;
  const delivered = isDelivered(response);
  const isGone = status === 410;
  const failure = { failures: failures + 1, at: clock.now(), retryAfter, jitter: jitter() };
  const dueAt = delivered || isGone ? null : nextAttemptAt(failure);
  return {
    entry: {
      ...{ kind: 'attempt', workspaceId, webhookId, seq, attempt, at, durationMs, status },
      outcome: delivered ? 'delivered' : 'failed',
      error: errorOf(response),
      response: text === '' ? null : text,
      retry: dueAt && { failures: failures + 1, dueAt },
      isRetry,
    },
    pauseMs: status === 429 || status === 503 ? parseRetryAfter(retryAfter, at) : undefined,
    isGone,
  };
}
