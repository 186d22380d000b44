// Sends the messages of one endpoint within its limits, and records each attempt.
import type { Log } from '../../../platform/log.ts';
import type { DisabledReason } from '../webhook.ts';
import { createAdaptiveConcurrency } from './adaptive-concurrency.ts';
import { type AttemptDeps, type AttemptResult, attemptDelivery } from './attempt-delivery.ts';
import type { DeliveryLog } from './delivery-log.ts';
import type { Endpoint } from './endpoint.ts';
import type { Message } from './message-queue.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { disableAfterMs } from './retry-schedule.ts';
import { retryUnless } from './retry-unless.ts';

export interface SenderDeps extends AttemptDeps {
  log: DeliveryLog;
  disable: (endpoint: Endpoint, reason: DisabledReason) => Promise<void>;
  logger: Log;
  onAttempt?: ((outcome: 'delivered' | 'failed', ms: number) => void) | undefined;
}

export interface SenderOptions {
  /** A response arrived or an attempt was recorded: another message may be sent. */
  onProgress: () => void;
  /** The message is due again at that time. */
  onRetry: (dueAt: Date) => void;
  /** Sends nothing more; false when it was already closed. */
  stopSending: (reason: DisabledReason) => boolean;
  isStopped: () => boolean;
}

export interface Sender {
  hasCapacity: () => boolean;
  /** Milliseconds until the limits allow the next message; 0 takes the slot. */
  acquire: () => number;
  send: (message: Message) => void;
  /** Resolves once every attempt is recorded. */
  settled: () => Promise<unknown>;
}

const maxUnrecorded = 1_500;

export function createSender(
  deps: SenderDeps,
  endpoint: Endpoint,
  { onProgress, onRetry, stopSending, isStopped }: SenderOptions,
): Sender {
  const { log, clock, logger } = deps;
  const rateLimiter = createRateLimiter(endpoint.rate, clock);
  const concurrency = createAdaptiveConcurrency();
  const unrecorded = new Set<Promise<void>>();
  let inFlight = 0;

  async function attempt(message: Message): Promise<AttemptResult> {
    inFlight += 1;
    try {
      return await attemptDelivery(deps, endpoint, message);
    } finally {
      inFlight -= 1;
      onProgress();
    }
  }

  async function sendOne(message: Message): Promise<void> {
    const { entry, pauseMs, isGone } = await attempt(message);
    const outcome = entry.outcome === 'delivered' ? 'delivered' : 'failed';
    concurrency.record(outcome === 'delivered', entry.durationMs);
    deps.onAttempt?.(outcome, entry.durationMs);
    rateLimiter.pauseFor(pauseMs);
    if (entry.retry !== null) onRetry(entry.retry.dueAt);
    // Before the attempt is recorded, so that nothing is sent in the meantime.
    const disables = isGone && stopSending('gone');
    const failingSince = await retryUnless(isStopped, () => log.add(entry));
    message.complete();
    if (disables) await disable('gone');
    else if (outcome === 'failed' && failsForTooLong(failingSince) && stopSending('failing')) {
      await disable('failing');
    }
  }

  const failsForTooLong = (since: Date | null) =>
    since !== null && clock.now().getTime() - since.getTime() >= disableAfterMs;

  async function disable(reason: DisabledReason): Promise<void> {
    if (!isStopped()) await retryUnless(isStopped, () => deps.disable(endpoint, reason));
  }

  return {
    hasCapacity: () => inFlight < concurrency.limit() && unrecorded.size < maxUnrecorded,
    acquire: () => concurrency.backoffMs() || rateLimiter.acquire(),
    send(message) {
      const sent: Promise<void> = sendOne(message)
        .catch((error) => {
          const webhook = endpoint.webhookId;
          logger.warn({ webhook, err: error }, 'An attempt was not recorded and will be repeated');
        })
        .finally(() => {
          unrecorded.delete(sent);
          onProgress();
        });
      unrecorded.add(sent);
    },
    settled: () => Promise.allSettled(unrecorded),
  };
}
