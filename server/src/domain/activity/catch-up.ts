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

export interface CatchUp {
  add: (workspaceId: string, following: Following) => void;
  remove: (workspaceId: string, following: Following) => void;
}

export interface CatchUpOptions {
  /** It has all that there was a moment ago. Returns false when others have more by now. */
  arrive: (workspaceId: string, following: Following) => boolean;
  restFactor?: number;
}

interface Queue {
  workspaceId: string;
  /** The one that was not served for longest comes first. */
  ready: Set<Following>;
  /** Pages that somebody who was given them has not read yet. */
  unread: number;
}

const pageSize = 200;
// What slow readers hold in memory: beyond it, a workspace waits until they have read, or are let go.
const maxUnread = 8;
const sliceMs = 2;

export function createCatchUp(read: ReadDeps, options: CatchUpOptions): CatchUp {
  const { arrive, restFactor = 1 } = options;
  /** In the order of their turns. */
  const queues = new Map<string, Queue>();
  let running = false;

  function queueOf(workspaceId: string): Queue {
    const queue = queues.get(workspaceId) ?? { workspaceId, ready: new Set(), unread: 0 };
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
      const { workspaceId, ready, unread } = queue;
      if (ready.size === 0 && unread === 0) queues.delete(workspaceId);
      if (ready.size === 0 || unread >= maxUnread) continue;
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
      const asked = { after: first.after, limit: pageSize };
      const { events, next, last } = await listEvents(read, workspaceId, asked);
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
        if (upTo < last || !arrive(workspaceId, following)) add(workspaceId, following);
      }
      if (reading.length > 0) waitFor(queue, reading);
    } catch {
      // The database is away: who is let go comes again with the last place.
      ready.delete(first);
      first.follower.end();
    }
  }

  function waitFor(queue: Queue, reading: Promise<void>[]): void {
    queue.unread += 1;
    void Promise.all(reading).then(() => {
      queue.unread -= 1;
      void run();
    });
  }

  return {
    add,
    remove: (workspaceId, following) => queues.get(workspaceId)?.ready.delete(following),
  };
}
