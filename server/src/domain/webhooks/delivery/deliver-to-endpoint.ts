// Delivers to one endpoint the changes that it subscribes to, in the order of the log and several at
// once, so that a slow or failing message holds none back. The log of deliveries records what was
// started and what was completed, so that a process that stops loses nothing. delivery-state.ts
// documents the lifecycle.
import { setTimeout as sleep } from 'node:timers/promises';
import type { RoundRobin } from '../../../platform/round-robin.ts';
import { type DeliveryEvent, type DeliveryState, transition } from './delivery-state.ts';
import type { Endpoint } from './endpoint.ts';
import { createMessageQueue, type QueueDeps } from './message-queue.ts';
import { recoverEndpoint } from './recover-endpoint.ts';
import { nextRetryAt } from './retry-queue.ts';
import { retryUnless } from './retry-unless.ts';
import { createSender, type SenderDeps } from './sender.ts';
import { createWakeUpTimer } from './wake-up-timer.ts';

export interface DeliveryDeps extends QueueDeps, SenderDeps {
  /** Shared by all endpoints of the process. */
  roundRobin: RoundRobin;
}

export interface EndpointDelivery {
  endpoint: Endpoint;
  /** The log has new events. */
  wake: () => void;
  /** A retry may be due that was not known. */
  checkRetries: () => void;
  /** Sends no more; resolves once what is in flight is recorded, or has taken too long. */
  stop: () => Promise<void>;
  /** Sends no more and does not record where it stopped: another process may have taken over. */
  abandon: () => void;
}

const minQueued = 48;
const databaseRetryMs = 1_000;
const maxIdleMs = 60_000;
/** A message that takes longer is sent again by the next process. */
const maxDrainMs = 3_000;

export function deliverToEndpoint(deps: DeliveryDeps, endpoint: Endpoint): EndpointDelivery {
  const { feed, log, clock, logger, roundRobin } = deps;
  const { workspaceId, webhookId } = endpoint;
  let state: DeliveryState = { name: 'starting' };
  const isStopped = () => state.name === 'stopped';
  const queue = createMessageQueue(deps, endpoint, (to) => {
    const entry = { kind: 'complete', workspaceId, webhookId, to } as const;
    retryUnless(isStopped, () => log.add(entry)).catch(() => {});
  });
  const sender = createSender(deps, endpoint, {
    onProgress: pump,
    onRetry: queue.expectRetry,
    stopSending: (reason) => apply({ type: 'disable', reason }),
    isStopped,
  });
  const timer = createWakeUpTimer(() => {
    if (state.name === 'starting') starting = start();
    else pump();
  });
  let lastSent = endpoint.startedSeq;
  let reading: Promise<void> | undefined;
  let starting = start();

  /** Returns whether the event changed the state. */
  function apply(event: DeliveryEvent): boolean {
    const next = transition(state, event);
    if (next === state) return false;
    state = next;
    if (state.name === 'waiting') timer.wakeBy(state.until);
    else if (state.name !== 'delivering') timer.cancel();
    return true;
  }

  function idleFor(ms: number): void {
    apply({ type: 'idle', until: performance.now() + Math.min(ms, maxIdleMs) });
  }

  async function start(): Promise<void> {
    try {
      if (endpoint.startedSeq > feed.last(workspaceId)) await feed.refresh(workspaceId);
      await recoverEndpoint(deps, endpoint);
      queue.expectRetry(await nextRetryAt(deps.database, endpoint));
      apply({ type: 'recover' });
      pump();
    } catch (error) {
      warn(error);
      if (state.name === 'starting') timer.wakeBy(performance.now() + databaseRetryMs);
    }
  }

  /** Requests a turn to send when there is something to send, and reads ahead. */
  function pump(): void {
    apply({ type: 'wake' });
    if (state.name !== 'delivering') return;
    if (queue.length() > 0 && sender.hasCapacity()) roundRobin.request(sendNext);
    if (queue.length() < minQueued) reading ??= readAhead();
  }

  async function readAhead(): Promise<void> {
    try {
      const hasMore = await queue.fill();
      reading = undefined;
      if (hasMore) pump();
      // Otherwise the message that leaves the queue last reads ahead again.
      else if (queue.length() === 0) {
        idleFor((queue.dueAt()?.getTime() ?? Infinity) - clock.now().getTime());
      }
    } catch (error) {
      reading = undefined;
      warn(error);
      idleFor(databaseRetryMs);
    }
  }

  /** Sends one message, if the limits allow it; returns whether it needs another turn. */
  function sendNext(): boolean {
    if (state.name !== 'delivering' || queue.length() === 0 || !sender.hasCapacity()) return false;
    const waitMs = sender.acquire();
    if (waitMs > 0) {
      idleFor(waitMs);
      return false;
    }
    const message = queue.take();
    if (message === undefined) return false;
    if (!message.isRetry) lastSent = message.change.seq;
    sender.send(message);
    if (queue.length() === 0) pump();
    return true;
  }

  function warn(error: unknown): void {
    logger.warn({ webhook: webhookId, err: error }, 'A webhook waits for the database');
  }

  return {
    endpoint,
    wake: pump,
    checkRetries() {
      queue.expectRetry(new Date(0));
      pump();
    },
    async stop() {
      if (!apply({ type: 'stop' })) return;
      const late = sleep(maxDrainMs, undefined, { ref: false });
      await Promise.race([Promise.allSettled([starting, reading]), late]);
      await Promise.race([sender.settled(), late]);
      if (!apply({ type: 'drain' })) return;
      await queue.release();
      await log.add({ kind: 'rewind', workspaceId, webhookId, to: lastSent });
    },
    abandon() {
      apply({ type: 'abandon' });
    },
  };
}
