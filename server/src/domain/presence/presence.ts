// Presence: who looks at a record right now. A viewer is present for as long as a stream says so, and
// the processes that share the database tell each other by notifications, so nothing is stored. A
// process that stops announcing itself is forgotten with its viewers.
import { isDeepStrictEqual } from 'node:util';
import type { Listener } from '../../platform/database/listen.ts';
import { createAnnouncer } from './announcer.ts';
import { decode, type Message } from './message.ts';
import { createOthers } from './others.ts';
import {
  announced,
  recordKey,
  union,
  type ViewedRecord,
  type Viewer,
  type Viewers,
} from './viewers.ts';

export interface Presence {
  /**
   * Adds a viewer of a record. `onChange` gets everybody who looks at it, at first and after each
   * change. Returns how to leave.
   */
  join: (record: ViewedRecord, viewer: Viewer, onChange: OnChange) => () => void;
  close: () => Promise<void>;
}

type OnChange = (viewers: Viewers) => void;

export interface PresenceDeps {
  /** Sends a payload to every process that listens, this one included. */
  notify: (payload: string) => Promise<void>;
  listen: (handlers: { onMessage: (payload: string) => void; onConnected: () => void }) => Listener;
  /** Identifies this process. */
  processId: string;
  now?: () => number;
}

interface Watcher {
  viewer: Viewer;
  onChange: OnChange;
  shown?: Viewers;
}

interface Watched {
  watchers: Set<Watcher>;
  shown?: Viewers;
}

export const presenceChannel = 'inlet_presence';

// Changes are gathered, so that a crowd on one record does not cost a message for each pair.
const gatherMs = 100;
const heartbeatMs = 3_000;

export function createPresence(deps: PresenceDeps): Presence {
  const { notify, listen, processId, now = () => performance.now() } = deps;
  const records = new Map<string, Watched>();
  const changed = new Set<string>();
  const others = createOthers(now);
  const announcer = createAnnouncer({ processId, notify, viewersOf: ownViewers });
  let listener: Listener | undefined;
  let publishing: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let closed = false;

  function ownViewers(key: string): Viewers {
    const watchers = records.get(key)?.watchers ?? [];
    return announced(new Map([...watchers].map(({ viewer }) => [viewer.id, viewer])).values());
  }

  function open(): void {
    listener ??= listen({
      onMessage: receive,
      // Messages may have been lost meanwhile.
      onConnected: () => {
        others.clear();
        askAll();
      },
    });
    heartbeat ??= setInterval(beat, heartbeatMs);
  }

  function askAll(): void {
    for (const key of records.keys()) {
      announcer.announce(key, { asks: true });
      publish(key);
    }
  }

  function beat(): void {
    for (const key of others.expire()) publish(key);
    if (records.size > 0) announcer.beat();
  }

  function receive(payload: string): void {
    const message = decode(payload);
    if (message === undefined || message.from === processId) return;
    const isKnown = others.isKnown(message.from);
    for (const key of others.receive(message, (key) => records.has(key))) publish(key);
    // Its earlier announcements were lost, or forgotten.
    if (!isKnown && message.isLast !== true && records.size > 0) askAll();
    answer(message);
  }

  function answer({ announcements }: Message): void {
    for (const { record, asks } of announcements) {
      if (asks === true && records.has(record)) announcer.announce(record);
    }
  }

  function publish(key: string): void {
    if (closed) return;
    changed.add(key);
    publishing ??= setTimeout(() => {
      publishing = undefined;
      const keys = [...changed];
      changed.clear();
      for (const one of keys) publishNow(one);
    }, gatherMs);
  }

  function publishNow(key: string): void {
    const record = records.get(key);
    if (record === undefined) return;
    const viewers = union([ownViewers(key), ...others.viewersOf(key)]);
    // The same object for all, so that it is serialised once.
    if (!isDeepStrictEqual(viewers, record.shown)) record.shown = viewers;
    for (const watcher of [...record.watchers]) {
      if (watcher.shown === record.shown) continue;
      watcher.shown = record.shown as Viewers;
      watcher.onChange(watcher.shown);
    }
  }

  return {
    join(record, viewer, onChange) {
      open();
      const key = recordKey(record);
      const isFirst = !records.has(key);
      const watched = records.get(key) ?? { watchers: new Set<Watcher>() };
      const watcher: Watcher = { viewer, onChange };
      records.set(key, watched);
      watched.watchers.add(watcher);
      announcer.announce(key, { asks: isFirst });
      publish(key);
      return () => {
        if (!watched.watchers.delete(watcher)) return;
        if (watched.watchers.size === 0) {
          records.delete(key);
          others.forget(key);
        }
        announcer.announce(key);
        publish(key);
      };
    },
    async close() {
      closed = true;
      clearTimeout(publishing);
      clearInterval(heartbeat);
      await announcer.close();
      await listener?.stop();
    },
  };
}
