// Serves subscribers that start from a position in the log, or that read too slowly to be served
// with the others. The process reads one page at a time, round-robin over the workspaces, and
// delivers it to every subscriber of the workspace whose position lies in it. Between pages it rests
// as long as it worked, so that subscribers cannot starve requests of the event loop and database.
import { setTimeout as later } from 'node:timers/promises';
import type { Database } from '../../platform/database/pool.ts';
import { createTimeSlice } from '../../platform/time-slice.ts';
import { listEvents } from './list-events.ts';
import { deliverPage, type Subscription } from './subscriber.ts';
import { createUnread, type Unread, type UnreadOptions } from './unread.ts';

/** Also counts the unread bytes of pages that were delivered live. */
export interface CatchUp extends Unread {
  add: (workspaceId: string, subscription: Subscription) => void;
  remove: (workspaceId: string, subscription: Subscription) => void;
}

export interface CatchUpOptions {
  /** The subscription has reached the end of the log. Returns false when live ones have more. */
  onCaughtUp: (workspaceId: string, subscription: Subscription) => boolean;
  restFactor?: number;
  limits?: Omit<UnreadOptions, 'onRead'>;
}

interface Queue {
  workspaceId: string;
  /** The one that has waited longest comes first. */
  ready: Set<Subscription>;
  /** Events per read: large events fill a page sooner, and reading more would be wasted. */
  limit: number;
}

const pageSize = 200;
const sliceMs = 2;

export function createCatchUp(database: Database, options: CatchUpOptions): CatchUp {
  const { onCaughtUp, restFactor = 1, limits } = options;
  /** In round-robin order. */
  const queues = new Map<string, Queue>();
  let running = false;
  const unread = createUnread({ ...limits, onRead: () => void run() });

  function queueOf(workspaceId: string): Queue {
    const queue = queues.get(workspaceId) ?? { workspaceId, ready: new Set(), limit: pageSize };
    queues.set(workspaceId, queue);
    return queue;
  }

  function add(workspaceId: string, subscription: Subscription): void {
    const busy = subscription.subscriber.busy();
    if (busy !== undefined) void busy.then(() => add(workspaceId, subscription));
    else if (subscription.active) {
      queueOf(workspaceId).ready.add(subscription);
      void run();
    }
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (let queue = nextQueue(); queue !== undefined; queue = nextQueue()) {
      const began = performance.now();
      await serve(queue);
      await later((performance.now() - began) * restFactor);
    }
    running = false;
  }

  function nextQueue(): Queue | undefined {
    for (const queue of queues.values()) {
      const { workspaceId, ready } = queue;
      if (ready.size === 0) queues.delete(workspaceId);
      if (ready.size === 0 || unread.isFull(workspaceId)) continue;
      queues.delete(workspaceId);
      queues.set(workspaceId, queue);
      return queue;
    }
    return undefined;
  }

  async function serve(queue: Queue): Promise<void> {
    const { workspaceId, ready } = queue;
    const [first] = ready;
    if (first === undefined) return;
    try {
      const query = { after: first.after, limit: queue.limit };
      const { events, next, last, bytes, isTruncated } = await listEvents(
        database,
        workspaceId,
        query,
      );
      queue.limit = Math.min(2 * (isTruncated ? events.length : queue.limit), pageSize);
      const upTo = Math.min(next, last);
      const isInPage = ({ after }: Subscription) => after >= query.after && after <= upTo;
      const served = [...ready].filter((one) => one === first || isInPage(one));
      for (const subscription of served) ready.delete(subscription);
      const yieldIfDue = createTimeSlice(sliceMs);
      const reading: Promise<void>[] = [];
      for (const subscription of served) {
        await yieldIfDue();
        if (!deliverPage(subscription, events, upTo)) continue;
        const busy = subscription.subscriber.busy();
        if (busy !== undefined) reading.push(busy);
        const isDone = busy === undefined && upTo >= last && onCaughtUp(workspaceId, subscription);
        if (!isDone) add(workspaceId, subscription);
      }
      unread.hold(workspaceId, bytes, reading);
    } catch {
      // The database is unreachable: a dropped client reconnects with its last position.
      ready.delete(first);
      first.subscriber.end();
    }
  }

  return {
    ...unread,
    add,
    remove: (workspaceId, subscription) => queues.get(workspaceId)?.ready.delete(subscription),
  };
}
