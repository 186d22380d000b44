// The messages of one webhook that are to be sent next: first what is due again, then what is new,
// in the order of the log.
import type { Database } from '../../../platform/database/pool.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { DeliveryLog, Place } from './delivery-log.ts';
import { createOrder } from './in-order.ts';
import type { Change } from './message.ts';
import { leaveDue, nextDue, takeDue } from './retry-queue.ts';
import { wantsChange } from './wants-change.ts';
import type { WebhookTarget } from './webhook-target.ts';

export interface Message {
  change: Change;
  attempt: number;
  tries: number;
  /** It was queued to be tried again. */
  again: boolean;
  /** Told when it is written down. */
  done: () => void;
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
  /** Reads more; false when there is nothing now. */
  fill: () => Promise<boolean>;
  /** When something is due again; null when nothing is. */
  dueAt: () => Date | null;
  /** Something is due then, or may be due now. */
  expect: (due: Date | null) => void;
  /** Gives back what was taken up to be tried again and not sent. */
  leave: () => Promise<void>;
}

const maxRetries = 200;

/** `onDone` is told up to where all was sent and written down. */
export function createMessageQueue(
  deps: QueueDeps,
  target: WebhookTarget,
  onDone: (to: number) => void,
): MessageQueue {
  const { database, feed, log, clock } = deps;
  const place: Place = { workspaceId: target.workspaceId, webhookId: target.id };
  const order = createOrder(onDone);
  let messages: Message[] = [];
  let taken = 0;
  let read = target.begun;
  let dueAt: Date | null = null;

  async function fillRetries(): Promise<boolean> {
    if (dueAt === null || dueAt > clock.now()) return false;
    const retries = await takeDue(database, place, clock.now(), maxRetries);
    if (retries.length === 0) {
      // What fails while it is asked for stands there later.
      dueAt = null;
      dueAt = earlier(await nextDue(database, place), dueAt);
      return false;
    }
    const seqs = retries.map(({ seq }) => seq);
    const changes = await feed.pick(target.workspaceId, seqs);
    const bySeq = new Map(changes.map((change) => [change.seq, change]));
    for (const { seq, attempt, tries } of retries) {
      const change = bySeq.get(seq);
      if (change) messages.push({ change, attempt, tries, again: true, done: () => {} });
    }
    return true;
  }

  async function fillNew(): Promise<boolean> {
    const { changes, to } = await feed.read(target.workspaceId, read);
    if (to === read) return false;
    const wanted = changes.filter((change) => wantsChange(target.wanted, change));
    // Before the first of them is sent, it is written down that they may have been.
    if (wanted.length > 0) await log.add({ kind: 'begin', ...place, to });
    read = to;
    const done = order.begin(to, wanted.length);
    for (const change of wanted) {
      messages.push({ change, attempt: 1, tries: 0, again: false, done });
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
      const again = await fillRetries();
      const fresh = await fillNew();
      return again || fresh;
    },
    dueAt: () => dueAt,
    expect(due) {
      dueAt = earlier(due, dueAt);
    },
    async leave() {
      const unsent = messages.slice(taken).filter(({ again }) => again);
      if (unsent.length === 0) return;
      await leaveDue(
        database,
        place,
        unsent.map(({ change }) => change.seq),
      );
    },
  };
}

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one !== null && (other === null || one < other) ? one : other;
