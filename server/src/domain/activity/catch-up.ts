// Brings those up to date who come with a place in the log, or who read too slowly to be told with
// the others. One page is read at a time in the whole process, for each workspace in turn, and
// serves all of the workspace whose places lie in it. Between pages it rests as long as it worked,
// so that however many come with whatever place, requests of others find the event loop and the
// database free.
import { setTimeout as later } from 'node:timers/promises';
import { createTimeSlice } from '../../platform/time-slice.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { type Following, tellPage } from './follower.ts';
import { listEvents } from './list-events.ts';
import { createUnread, type Unread, type UnreadOptions } from './unread.ts';

/** Holds too what is unread of pages that were told without it. */
export interface CatchUp extends Unread {
  add: (workspaceId: string, following: Following) => void;
  remove: (workspaceId: string, following: Following) => void;
}

export interface CatchUpOptions {
  /** It has all that there was a moment ago. Returns false when others have more by now. */
  arrive: (workspaceId: string, following: Following) => boolean;
  restFactor?: number;
  limits?: Omit<UnreadOptions, 'onRead'>;
}

interface Queue {
  workspaceId: string;
  /** The one that was not served for longest comes first. */
  ready: Set<Following>;
  /** How many events are asked for: of large ones fewer fit a page, and more would be for nothing. */
  limit: number;
}

const pageSize = 200;
const sliceMs = 2;

export function createCatchUp(read: ReadDeps, options: CatchUpOptions): CatchUp {
  const { arrive, restFactor = 1, limits } = options;
  /** In the order of their turns. */
  const queues = new Map<string, Queue>();
  let running = false;
  const unread = createUnread({ ...limits, onRead: () => void run() });

  function queueOf(workspaceId: string): Queue {
    const queue = queues.get(workspaceId) ?? { workspaceId, ready: new Set(), limit: pageSize };
    queues.set(workspaceId, queue);
    return queue;
  }

  function add(workspaceId: string, following: Following): void {
    const busy = following.follower.busy();
    if (busy !== undefined) void busy.then(() => add(workspaceId, following));
    else if (following.here) {
      queueOf(workspaceId).ready.add(following);
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
      const asked = { after: first.after, limit: queue.limit };
      const { events, next, last, bytes, isCut } = await listEvents(read, workspaceId, asked);
      queue.limit = Math.min(2 * (isCut ? events.length : queue.limit), pageSize);
      const upTo = Math.min(next, last);
      const isInPage = ({ after }: Following) => after >= asked.after && after <= upTo;
      const served = [...ready].filter((one) => one === first || isInPage(one));
      for (const following of served) ready.delete(following);
      const turn = createTimeSlice(sliceMs);
      const reading: Promise<void>[] = [];
      for (const following of served) {
        await turn();
        if (!tellPage(following, events, upTo)) continue;
        const busy = following.follower.busy();
        if (busy !== undefined) reading.push(busy);
        const isDone = busy === undefined && upTo >= last && arrive(workspaceId, following);
        if (!isDone) add(workspaceId, following);
      }
      unread.hold(workspaceId, bytes, reading);
    } catch {
      // The database is away: who is let go comes again with the last place.
      ready.delete(first);
      first.follower.end();
    }
  }

  return {
    ...unread,
    add,
    remove: (workspaceId, following) => queues.get(workspaceId)?.ready.delete(following),
  };
}
