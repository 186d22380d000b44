// Tells open pages how many notifications of their person are unread, after each change of it by any
// process.
import type { Listener } from '../../platform/database/listen.ts';
import type { Database } from '../../platform/database/pool.ts';
import { readAnnouncement } from './announce-unread.ts';
import { countUnread } from './count-unread.ts';

export interface UnreadFeed {
  /** Calls back after each change. Returns how to unsubscribe. */
  subscribe: (workspaceId: string, memberId: string, onUnread: OnUnread) => () => void;
  close: () => Promise<void>;
}

type OnUnread = (unread: number) => void;

export interface UnreadFeedDeps {
  database: Pick<Database, 'kysely'>;
  listen: (handlers: { onMessage: (payload: string) => void; onConnected: () => void }) => Listener;
}

// Changes within this time are counted together.
const gatherMs = 50;

export function createUnreadFeed({ database, listen }: UnreadFeedDeps): UnreadFeed {
  /** By workspace and member. */
  const subscribers = new Map<string, Map<string, Set<OnUnread>>>();
  const changed = new Map<string, Set<string>>();
  let listener: Listener | undefined;
  let timer: NodeJS.Timeout | undefined;

  function note(workspaceId: string, memberIds: Iterable<string>): void {
    const known = subscribers.get(workspaceId);
    if (known === undefined) return;
    const here = [...memberIds].filter((id) => known.has(id));
    if (here.length === 0) return;
    changed.set(workspaceId, new Set([...(changed.get(workspaceId) ?? []), ...here]));
    timer ??= setTimeout(() => void publish(), gatherMs).unref();
  }

  async function publish(): Promise<void> {
    const found = [...changed];
    changed.clear();
    timer = undefined;
    for (const [workspaceId, memberIds] of found) {
      // A page that misses a number reads it again with the next one, or when it is opened.
      const counts = await countUnread(database.kysely, workspaceId, [...memberIds]).catch(
        () => {},
      );
      if (counts === undefined) continue;
      for (const memberId of memberIds) {
        const callbacks = subscribers.get(workspaceId)?.get(memberId) ?? [];
        for (const onUnread of callbacks) onUnread(counts.get(memberId) ?? 0);
      }
    }
  }

  function open(): void {
    listener ??= listen({
      onMessage(payload) {
        const { workspaceId, memberIds } = readAnnouncement(payload);
        note(workspaceId, memberIds);
      },
      // Announcements may have been lost meanwhile.
      onConnected() {
        for (const [workspaceId, members] of subscribers) note(workspaceId, members.keys());
      },
    });
  }

  return {
    subscribe(workspaceId, memberId, onUnread) {
      open();
      const members = subscribers.get(workspaceId) ?? new Map<string, Set<OnUnread>>();
      subscribers.set(workspaceId, members);
      const callbacks = members.get(memberId) ?? new Set();
      members.set(memberId, callbacks.add(onUnread));
      return () => {
        callbacks.delete(onUnread);
        if (callbacks.size === 0 && members.get(memberId) === callbacks) members.delete(memberId);
        if (members.size === 0 && subscribers.get(workspaceId) === members) {
          subscribers.delete(workspaceId);
        }
      };
    },
    async close() {
      clearTimeout(timer);
      subscribers.clear();
      await listener?.stop();
    },
  };
}
