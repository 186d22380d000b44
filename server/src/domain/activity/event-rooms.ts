// Hands the events of a workspace, as they happen, to all who follow it in this process: they are
// read once, however many follow. Whoever comes with a place in the log is first brought up to date.
import { sql } from 'kysely';
import type { Listening } from '../../platform/database/listen.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { listEvents } from './list-events.ts';
import type { LoggedEvent } from './logged-event.ts';

export interface Follower {
  /** What happened since the last time, in the order of the log. Returns false to hear no more. */
  tell: (events: readonly LoggedEvent[]) => boolean;
  /** While it has much to read still: resolves when it has read it, or is gone. */
  busy: () => Promise<void> | undefined;
  /** It cannot go on: come again with the last place. */
  end: () => void;
}

export interface EventRooms {
  /** Behind this place of the log, or from now on. Returns how to leave. */
  join: (workspaceId: string, after: number | undefined, follower: Follower) => () => void;
  /** How many follow. */
  size: () => number;
  close: () => Promise<void>;
}

export interface RoomsDeps {
  read: ReadDeps;
  /** Hears of the workspaces in which something happened. */
  hear: (heard: { onMessage: (payload: string) => void; onConnected: () => void }) => Listening;
}

interface Room {
  /** Everybody here has been told up to there, at the least. */
  last: number;
  followers: Map<Follower, Follows>;
  /** Being brought up to date. */
  coming: Set<Follower>;
  reading: boolean;
  behind: boolean;
}

interface Follows {
  /** The place up to which it was told before it came. */
  told: number;
  /** It is told from there by itself, until it has what the others have. */
  comeAgain: (after: number) => void;
}

const pageSize = 500;
// Of many followers each costs a write: a little later they are told of more at once.
const manyFollowers = 100;
const gatherMs = 40;
const heardForMs = 60_000;
const beyondAll = 2 ** 52;

export function createEventRooms({ read, hear }: RoomsDeps): EventRooms {
  const rooms = new Map<string, Room>();
  let hearing: Listening | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  /** Transactions notify only while somebody says that they listen. */
  async function sayThatWeListen(workspaceIds: readonly string[]): Promise<void> {
    const until = sql`now() + ${heardForMs} * interval '1 millisecond'`;
    await sql`update workspace_counters set heard_until = greatest(heard_until, ${until})
      where workspace_id = any(${workspaceIds}::uuid[])`.execute(read.database.kysely);
  }

  function open(): void {
    hearing ??= hear({
      onMessage: (workspaces) => {
        for (const id of workspaces.split(',')) void wake(id);
      },
      onConnected: wakeAll,
    });
    timer ??= setInterval(() => {
      sayThatWeListen([...rooms.keys()]).then(wakeAll, () => {});
    }, heardForMs / 3);
  }

  function wakeAll(): void {
    for (const id of rooms.keys()) void wake(id);
  }

  async function wake(workspaceId: string): Promise<void> {
    const room = rooms.get(workspaceId);
    if (room === undefined) return;
    room.behind = true;
    if (room.reading) return;
    room.reading = true;
    try {
      while (room.behind && room.followers.size > 0) {
        room.behind = false;
        await tellNews(workspaceId, room);
      }
    } catch {
      // The database is away: the next message, or the look around, finds what was missed.
      room.behind = true;
    } finally {
      room.reading = false;
    }
  }

  async function tellNews(workspaceId: string, room: Room): Promise<void> {
    if (room.followers.size > manyFollowers) {
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
    }
    const { events, next, last } = await listEvents(read, workspaceId, {
      after: room.last,
      limit: pageSize,
    });
    room.last = next;
    room.behind ||= next < last;
    for (const [follower, follows] of events.length > 0 ? [...room.followers] : []) {
      const { told, comeAgain } = follows;
      const news = told < (events[0]?.seq ?? 0) ? events : events.filter(({ seq }) => seq > told);
      if (!follower.tell(news)) room.followers.delete(follower);
      else if (follower.busy()) comeAgain(Math.max(told, next));
    }
  }

  /** As soon as it has what the others had, it is one of them. */
  async function bringUpToDate(
    workspaceId: string,
    room: Room,
    place: number | undefined,
    follower: Follower,
    { isHere, comeAgain }: { isHere: () => boolean; comeAgain: (after: number) => void },
  ): Promise<void> {
    await sayThatWeListen([workspaceId]);
    let after = place ?? beyondAll;
    for (;;) {
      // Nothing is kept for whoever reads slowly: it is in the log.
      await follower.busy();
      const { events, next, last } = await listEvents(read, workspaceId, {
        after,
        limit: pageSize,
      });
      if (!isHere() || (events.length > 0 && !follower.tell(events))) return;
      // Whoever named no place, or one that is not there yet, begins with what comes now.
      after = Math.min(next, last);
      if (room.followers.size === 0) room.last = after;
      if (after >= last && after >= room.last) break;
    }
    room.coming.delete(follower);
    room.followers.set(follower, { told: after, comeAgain });
    void wake(workspaceId);
  }

  return {
    join(workspaceId, after, follower) {
      open();
      const room: Room = rooms.get(workspaceId) ?? {
        ...{ last: 0, followers: new Map(), coming: new Set(), reading: false, behind: false },
      };
      rooms.set(workspaceId, room);
      let here = true;
      const isHere = () => here && !closed;
      const come = (place: number | undefined) => {
        room.followers.delete(follower);
        room.coming.add(follower);
        bringUpToDate(workspaceId, room, place, follower, { isHere, comeAgain: come }).catch(() =>
          follower.end(),
        );
      };
      come(after);
      return () => {
        here = false;
        room.coming.delete(follower);
        room.followers.delete(follower);
        if (room.followers.size + room.coming.size === 0) rooms.delete(workspaceId);
      };
    },
    size: () =>
      [...rooms.values()].reduce(
        (sum, { followers, coming }) => sum + followers.size + coming.size,
        0,
      ),
    async close() {
      closed = true;
      clearInterval(timer);
      for (const { followers, coming } of rooms.values()) {
        for (const follower of [...followers.keys(), ...coming]) follower.end();
      }
      rooms.clear();
      await hearing?.stop();
    },
  };
}
