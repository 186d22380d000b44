// The next messages of one endpoint, in memory: due retries first, then new events in the order of
// the log.
import type { Database } from '../../../platform/database/pool.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { DeliveryLog } from './delivery-log.ts';
import type { Endpoint } from './endpoint.ts';
import type { Change } from './message.ts';
import { claimDueRetries, nextRetryAt, releaseRetries } from './retry-queue.ts';
import { matchesSubscription } from './subscription.ts';
import { createWatermarkTracker } from './watermark-tracker.ts';

export interface Message {
  change: Change;
  attempt: number;
  /** Failed attempts along the retry schedule. */
  failures: number;
  /** Whether it came from the retry queue. */
  isRetry: boolean;
  /** To be called once its attempt is recorded. */
  complete: () => void;
}

export interface QueueDeps {
  database: Database;
  feed: ChangeFeed;
  log: DeliveryLog;
  clock: { now: () => Date };
}

export interface MessageQueue {
  length: () => number;
  take: () => Message | undefined;
  /** Reads more from the database; false when there is nothing now. */
  fill: () => Promise<boolean>;
  /** The time of the next retry; null when there is none. */
  dueAt: () => Date | null;
  /** A retry is due at that time, or may already be due. */
  expectRetry: (due: Date | null) => void;
  /** Releases the claimed retries that were not sent. */
  release: () => Promise<void>;
}

const maxRetries = 200;

/** `onComplete` gets the number up to which every attempt is recorded. */
export function createMessageQueue(
  deps: QueueDeps,
  endpoint: Endpoint,
  onComplete: (to: number) => void,
): MessageQueue {
  const { database, feed, log, clock } = deps;
  const { workspaceId, webhookId, subscription } = endpoint;
  const tracker = createWatermarkTracker(onComplete);
  let messages: Message[] = [];
  let taken = 0;
  let readTo = endpoint.startedSeq;
  let dueAt: Date | null = null;

  async function fillRetries(): Promise<boolean> {
    if (dueAt === null || dueAt > clock.now()) return false;
    const retries = await claimDueRetries(database, endpoint, clock.now(), maxRetries);
    if (retries.length === 0) {
      // A message that fails during the query is expected after this line, and not in its result.
      dueAt = null;
      dueAt = earlier(await nextRetryAt(database, endpoint), dueAt);
      return false;
    }
    const seqs = retries.map(({ seq }) => seq);
    const changes = await feed.pick(workspaceId, seqs);
    const bySeq = new Map(changes.map((change) => [change.seq, change]));
    for (const { seq, attempt, failures } of retries) {
      const change = bySeq.get(seq);
      if (change) messages.push({ change, attempt, failures, isRetry: true, complete: () => {} });
    }
    return true;
  }

  async function fillNew(): Promise<boolean> {
    const { changes, to } = await feed.read(workspaceId, readTo);
    if (to === readTo) return false;
    const matching = changes.filter((change) => matchesSubscription(subscription, change));
    // Before the first of them is sent, the log records that they may have been.
    if (matching.length > 0) await log.add({ kind: 'start', workspaceId, webhookId, to });
    readTo = to;
    const complete = tracker.start(to, matching.length);
    for (const change of matching) {
      messages.push({ change, attempt: 1, failures: 0, isRetry: false, complete });
    }
    return true;
  }

  return {
    length: () => messages.length - taken,
    take() {
      const message = messages[taken];
      taken += 1;
      if (taken >= messages.length) {
        messages = [];
        taken = 0;
      }
      return message;
    },
    async fill() {
      messages = messages.slice(taken);
      taken = 0;
      const hasRetries = await fillRetries();
      const hasNew = await fillNew();
      return hasRetries || hasNew;
    },
    dueAt: () => dueAt,
    expectRetry(due) {
      dueAt = earlier(due, dueAt);
    },
    async release() {
      const unsent = messages.slice(taken).filter(({ isRetry }) => isRetry);
      if (unsent.length === 0) return;
      await releaseRetries(
        database,
        endpoint,
        unsent.map(({ change }) => change.seq),
      );
    },
  };
}

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one !== null && (other === null || one < other) ? one : other;
