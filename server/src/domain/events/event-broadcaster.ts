// Broadcasts the events of a workspace, as they happen, to every subscriber in this process. The
// process reads each event once, whatever the number of subscribers. A subscriber that names a
// position in the log catches up first.
import { setTimeout as later } from 'node:timers/promises';
import type { Listener } from '../../platform/database/listen.ts';
import type { Database } from '../../platform/database/pool.ts';
import { createTimeSlice } from '../../platform/time-slice.ts';
import { createCatchUp } from './catch-up.ts';
import {
  keepAllNotificationsOn,
  keepNotificationsOn,
  notifyForMs,
} from './keep-notifications-on.ts';
import { createLastEvent } from './last-event.ts';
import { listEvents } from './list-events.ts';
import { deliverPage, type Subscriber, type Subscription } from './subscriber.ts';

export interface EventBroadcaster {
  /** Starts after this position of the log, or with the next event. Returns how to unsubscribe. */
  subscribe: (workspaceId: string, after: number | undefined, subscriber: Subscriber) => () => void;
  /** The number of subscribers. */
  size: () => number;
  close: () => Promise<void>;
}

export interface BroadcasterDeps {
  database: Database;
  /** Listens for the ids of workspaces that have new events. */
  listen: (handlers: { onMessage: (payload: string) => void; onConnected: () => void }) => Listener;
}

interface Channel {
  workspaceId: string;
  /** Every live subscriber has the events up to here, at least; undefined until the first starts. */
  last: number | undefined;
  subscribers: Set<Subscription>;
  /** Subscribers that are still catching up. */
  catchingUp: Set<Subscription>;
  /** Resolves once transactions notify. */
  notified?: Promise<void> | undefined;
  reading: boolean;
  /** Whether the log may have events after `last`. */
  stale: boolean;
}

const sizeOf = ({ subscribers, catchingUp }: Channel): number => subscribers.size + catchingUp.size;

const pageSize = 100;
// With many subscribers each delivery costs many writes, so events are gathered for a moment.
const minSubscribersToGather = 100;
const gatherMs = 40;
const sliceMs = 5;

export function createEventBroadcaster({ database, listen }: BroadcasterDeps): EventBroadcaster {
  const channels = new Map<string, Channel>();
  const lastEvent = createLastEvent(database);
  const catchUp = createCatchUp(database, {
    onCaughtUp: (workspaceId, subscription) => goLive(channelOf(workspaceId), subscription),
  });
  let listener: Listener | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function open(): void {
    listener ??= listen({
      onMessage: (workspaces) => {
        for (const id of workspaces.split(',')) void wake(id);
      },
      onConnected: wakeAll,
    });
    timer ??= setInterval(() => {
      keepAllNotificationsOn(database, [...channels.keys()]).then(wakeAll, () => {});
    }, notifyForMs / 3);
  }

  function channelOf(workspaceId: string): Channel {
    let channel = channels.get(workspaceId);
    if (channel === undefined) {
      const empty = { subscribers: new Set<Subscription>(), catchingUp: new Set<Subscription>() };
      channel = { workspaceId, last: undefined, ...empty, reading: false, stale: false };
      channels.set(workspaceId, channel);
    }
    return channel;
  }

  function wakeAll(): void {
    for (const id of channels.keys()) void wake(id);
  }

  async function wake(workspaceId: string): Promise<void> {
    const channel = channels.get(workspaceId);
    if (channel === undefined) return;
    channel.stale = true;
    if (channel.reading) return;
    channel.reading = true;
    try {
      while (channel.stale && channel.last !== undefined && sizeOf(channel) > 0) {
        channel.stale = false;
        await deliverNew(channel, channel.last);
      }
    } catch {
      // The database is unreachable: the next notification, or the timer, reads the missed events.
      channel.stale = true;
    } finally {
      channel.reading = false;
    }
  }

  async function deliverNew(channel: Channel, after: number): Promise<void> {
    if (channel.subscribers.size > minSubscribersToGather) await later(gatherMs);
    const query = { after, limit: pageSize };
    const { events, next, last, bytes } = await listEvents(database, channel.workspaceId, query);
    channel.last = next;
    channel.stale ||= next < last;
    if (events.length === 0) return;
    for (const { subscriber } of [...channel.catchingUp]) subscriber.observe(events);
    const yieldIfDue = createTimeSlice(sliceMs);
    const reading: Promise<void>[] = [];
    for (const subscription of [...channel.subscribers]) {
      await yieldIfDue();
      const wantsMore = deliverPage(subscription, events, next);
      if (!wantsMore) channel.subscribers.delete(subscription);
      const busy = subscription.subscriber.busy();
      if (busy === undefined) continue;
      reading.push(busy);
      // A slow reader must not delay the others: it is dropped once too much is unread.
      if (catchUp.isFull(channel.workspaceId)) subscription.subscriber.end();
      else if (wantsMore) fallBehind(channel, subscription);
    }
    catchUp.hold(channel.workspaceId, bytes, reading);
  }

  /** A slow reader is served on its own until it has every event that the others have. */
  function fallBehind(channel: Channel, subscription: Subscription): void {
    channel.subscribers.delete(subscription);
    channel.catchingUp.add(subscription);
    catchUp.add(channel.workspaceId, subscription);
  }

  async function admit(
    channel: Channel,
    subscription: Subscription,
    after: number | undefined,
  ): Promise<void> {
    channel.notified ??= keepNotificationsOn(database, channel.workspaceId);
    await channel.notified;
    const last = await lastEvent(channel.workspaceId);
    if (!subscription.active) return;
    channel.last ??= last;
    // Without a position, or with one that does not exist yet, it starts with the next event.
    subscription.after = Math.min(after ?? last, last);
    subscription.subscriber.start(subscription.after);
    if (subscription.after === last && goLive(channel, subscription)) return;
    catchUp.add(channel.workspaceId, subscription);
  }

  /** Makes it one of the live subscribers if it has every event that they have. */
  function goLive(channel: Channel, subscription: Subscription): boolean {
    if (channel.last === undefined || subscription.after < channel.last) return false;
    channel.catchingUp.delete(subscription);
    channel.subscribers.add(subscription);
    void wake(channel.workspaceId);
    return true;
  }

  return {
    subscribe(workspaceId, after, subscriber) {
      if (closed) {
        subscriber.end();
        return () => {};
      }
      open();
      const channel = channelOf(workspaceId);
      const subscription: Subscription = { subscriber, after: 0, active: true };
      channel.catchingUp.add(subscription);
      admit(channel, subscription, after).catch(() => {
        channel.notified = undefined;
        subscriber.end();
      });
      return () => {
        subscription.active = false;
        catchUp.remove(workspaceId, subscription);
        channel.catchingUp.delete(subscription);
        channel.subscribers.delete(subscription);
        if (sizeOf(channel) === 0) channels.delete(workspaceId);
      };
    },
    size: () => [...channels.values()].reduce((sum, channel) => sum + sizeOf(channel), 0),
    async close() {
      closed = true;
      clearInterval(timer);
      for (const { subscribers, catchingUp } of channels.values()) {
        for (const { subscriber } of [...subscribers, ...catchingUp]) subscriber.end();
      }
      channels.clear();
      await listener?.stop();
    },
  };
}
