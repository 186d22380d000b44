// Hands the events of a workspace, as they happen, to all who follow it in this process: they are
// read once, however many follow. Whoever comes with a place in the log is first brought up to date.
import { setTimeout as later } from 'node:timers/promises';
import type { Listening } from '../../platform/database/listen.ts';
import { createTimeSlice } from '../../platform/time-slice.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { createCatchUp } from './catch-up.ts';
import { type Follower, type Following, tellPage } from './follower.ts';
import { createLastEvent } from './last-event.ts';
import { listEvents } from './list-events.ts';
import { heardForMs, listenToWorkspace, listenToWorkspaces } from './listening.ts';

export interface EventRooms {
  /** Behind this place of the log, or from now on. Returns how to leave. */
  join: (workspaceId: string, place: number | undefined, follower: Follower) => () => void;
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
  workspaceId: string;
  /** Everybody here has been told up to there, at the least. */
  last: number;
  followers: Set<Following>;
  /** Being brought up to date. */
  coming: Set<Following>;
  /** Transactions notify from then on. */
  heard?: Promise<void> | undefined;
  reading: boolean;
  behind: boolean;
}

const pageSize = 100;
// Of many followers each costs a write: a little later they are told of more at once.
const manyFollowers = 100;
const gatherMs = 40;
const sliceMs = 5;

export function createEventRooms({ read, hear }: RoomsDeps): EventRooms {
  const { database } = read;
  const rooms = new Map<string, Room>();
  const lastEvent = createLastEvent(database);
  const catchUp = createCatchUp(read, {
    arrive: (workspaceId, following) => takeIn(roomOf(workspaceId), following),
  });
  let hearing: Listening | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function open(): void {
    hearing ??= hear({
      onMessage: (workspaces) => {
        for (const id of workspaces.split(',')) void wake(id);
      },
      onConnected: wakeAll,
    });
    timer ??= setInterval(() => {
      listenToWorkspaces(database, [...rooms.keys()]).then(wakeAll, () => {});
    }, heardForMs / 3);
  }

  function roomOf(workspaceId: string): Room {
    let room = rooms.get(workspaceId);
    if (room === undefined) {
      const nobody = { followers: new Set<Following>(), coming: new Set<Following>() };
      room = { workspaceId, last: 0, ...nobody, reading: false, behind: false };
      rooms.set(workspaceId, room);
    }
    return room;
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
        await tellNews(room);
      }
    } catch {
      // The database is away: the next message, or the look around, finds what was missed.
      room.behind = true;
    } finally {
      room.reading = false;
    }
  }

  async function tellNews(room: Room): Promise<void> {
    if (room.followers.size > manyFollowers) await later(gatherMs);
    const asked = { after: room.last, limit: pageSize };
    const { events, next, last, bytes } = await listEvents(read, room.workspaceId, asked);
    room.last = next;
    room.behind ||= next < last;
    if (events.length === 0) return;
    const turn = createTimeSlice(sliceMs);
    const reading: Promise<void>[] = [];
    for (const following of [...room.followers]) {
      await turn();
      const hearsOn = tellPage(following, events, next);
      if (!hearsOn) room.followers.delete(following);
      const busy = following.follower.busy();
      if (busy === undefined) continue;
      reading.push(busy);
      // The others are not kept waiting: who reads slowly goes when too much is unread already.
      if (catchUp.isFull(room.workspaceId)) following.follower.end();
      else if (hearsOn) setApart(room, following);
    }
    catchUp.hold(room.workspaceId, bytes, reading);
  }

  /** One that reads slowly is told by itself until it has what the others have. */
  function setApart(room: Room, following: Following): void {
    room.followers.delete(following);
    room.coming.add(following);
    catchUp.add(room.workspaceId, following);
  }

  async function welcome(
    room: Room,
    following: Following,
    place: number | undefined,
  ): Promise<void> {
    room.heard ??= listenToWorkspace(database, room.workspaceId);
    await room.heard;
    const last = await lastEvent(room.workspaceId);
    if (!following.here) return;
    // Whoever names no place, or one that is not there yet, begins with what comes now.
    following.after = Math.min(place ?? last, last);
    if (following.after === last && takeIn(room, following)) return;
    catchUp.add(room.workspaceId, following);
  }

  /** Whoever has what the others have is one of them. */
  function takeIn(room: Room, following: Following): boolean {
    if (room.followers.size === 0) room.last = following.after;
    if (following.after < room.last) return false;
    room.coming.delete(following);
    room.followers.add(following);
    void wake(room.workspaceId);
    return true;
  }

  return {
    join(workspaceId, place, follower) {
      if (closed) {
        follower.end();
        return () => {};
      }
      open();
      const room = roomOf(workspaceId);
      const following: Following = { follower, after: 0, here: true };
      room.coming.add(following);
      welcome(room, following, place).catch(() => {
        room.heard = undefined;
        follower.end();
      });
      return () => {
        following.here = false;
        catchUp.remove(workspaceId, following);
        room.coming.delete(following);
        room.followers.delete(following);
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
        for (const { follower } of [...followers, ...coming]) follower.end();
      }
      rooms.clear();
      await hearing?.stop();
    },
  };
}
