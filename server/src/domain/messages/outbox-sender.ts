// Sends the queued messages of all workspaces. A notification wakes it, a timer when the next message of
// a workspace is due, and a sweep finds what was lost.
import type { Clock } from '../../platform/clock.ts';

export interface OutboxSender {
  /** The workspace has new messages. */
  wake: (workspaceId: string) => void;
  /** Looks at all workspaces. */
  sweep: () => void;
  stop: () => Promise<void>;
}

interface OutboxSenderOptions {
  clock: Clock;
  /** Sends a batch; returns whether there may be more. */
  sendDue: (workspaceId: string) => Promise<boolean>;
  /** When the next message of a workspace is due; null without one. */
  nextDue: (workspaceId: string) => Promise<Date | null>;
  workspacesWithDue: (now: Date) => Promise<string[]>;
  onError: (error: unknown) => void;
}

const maxSleepMs = 60_000;
// A slow server of one workspace must not delay the others.
const workspacesAtOnce = 8;

export function createOutboxSender(options: OutboxSenderOptions): OutboxSender {
  const { clock, sendDue, nextDue, workspacesWithDue, onError } = options;
  const waiting = new Set<string>();
  const sending = new Map<string, Promise<void>>();
  const timers = new Map<string, NodeJS.Timeout>();
  let isStopped = false;

  function startNext(): void {
    for (const id of waiting) {
      if (isStopped || sending.size >= workspacesAtOnce) return;
      if (sending.has(id)) continue;
      waiting.delete(id);
      const sent = work(id)
        .catch(onError)
        .finally(() => {
          sending.delete(id);
          startNext();
        });
      sending.set(id, sent);
    }
  }

  /** A batch, so that the next workspace gets its turn. */
  async function work(workspaceId: string): Promise<void> {
    if (await sendDue(workspaceId)) waiting.add(workspaceId);
    else await sleepUntilDue(workspaceId);
  }

  async function sleepUntilDue(workspaceId: string): Promise<void> {
    clearTimeout(timers.get(workspaceId));
    timers.delete(workspaceId);
    const dueAt = await nextDue(workspaceId);
    if (dueAt === null || isStopped) return;
    // One that is due already waits for the rate of the workspace, or for another process.
    const ms = Math.max(1_000, dueAt.getTime() - clock.now().getTime());
    const timer = setTimeout(() => wake(workspaceId), Math.min(ms, maxSleepMs));
    timers.set(workspaceId, timer.unref());
  }

  function wake(workspaceId: string): void {
    waiting.add(workspaceId);
    startNext();
  }

  return {
    wake,
    sweep() {
      workspacesWithDue(clock.now())
        .then((ids) => ids.forEach(wake))
        .catch(onError);
    },
    async stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(sending.values());
    },
  };
}
