// Announces the viewers of this process to the others: always the present ones of a record, so that a
// message may be sent again, and many records in one message.
import { type Announcement, countThatFits, encode } from './message.ts';
import type { Viewers } from './viewers.ts';

export interface Announcer {
  /** Announces the viewers of a record soon, and asks the others for theirs. */
  announce: (record: string, options?: { asks: boolean }) => void;
  /** Says that this process is alive. */
  beat: () => void;
  close: () => Promise<void>;
}

export interface AnnouncerDeps {
  processId: string;
  notify: (payload: string) => Promise<void>;
  viewersOf: (record: string) => Viewers;
}

const gatherMs = 50;

export function createAnnouncer({ processId, notify, viewersOf }: AnnouncerDeps): Announcer {
  /** Whether to ask the others, by record. */
  const waiting = new Map<string, boolean>();
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> | undefined;
  let hasAnnounced = false;
  let closed = false;

  function schedule(): void {
    if (closed) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      sending ??= sendWaiting().finally(() => {
        sending = undefined;
      });
    }, gatherMs);
  }

  async function sendWaiting(): Promise<void> {
    while (waiting.size > 0) {
      const batch = nextBatch();
      for (const { record } of batch) waiting.delete(record);
      try {
        await send(batch);
      } catch {
        // The database is unreachable: the next heartbeat sends them again.
        for (const { record, asks = false } of batch) keep(record, asks);
        return;
      }
    }
  }

  function nextBatch(): Announcement[] {
    const announcements = [...waiting].slice(0, 100).map(([record, asks]) => ({
      ...{ record, ...viewersOf(record) },
      ...(asks && { asks }),
    }));
    return announcements.slice(0, countThatFits(announcements));
  }

  async function send(announcements: Announcement[]): Promise<void> {
    hasAnnounced = true;
    await notify(encode({ from: processId, announcements }));
  }

  function keep(record: string, asks: boolean): void {
    waiting.set(record, asks || waiting.get(record) === true);
  }

  return {
    announce(record, { asks } = { asks: false }) {
      keep(record, asks);
      schedule();
    },
    beat() {
      if (waiting.size > 0) schedule();
      else send([]).catch(() => {});
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await sending;
      waiting.clear();
      if (!hasAnnounced) return;
      const last = encode({ from: processId, announcements: [], isLast: true });
      // Without it, the others forget this process after a while.
      await notify(last).catch(() => {});
    },
  };
}
