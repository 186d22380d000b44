// Sends the queued mails of all workspaces. A notification wakes it, a timer when the next mail of a
// workspace is due, and a sweep finds what was lost.
import type { Database } from '../../../platform/database/pool.ts';
import { type SenderDeps, sendDue } from './send-due.ts';
import { nextDue, workspacesWithDue } from './take-due.ts';

export interface MailSender {
  /** The workspace has new mails. */
  wake: (workspaceId: string) => void;
  /** Looks at all workspaces. */
  sweep: () => void;
  stop: () => Promise<void>;
}

const maxSleepMs = 60_000;
// A slow server of one workspace must not delay the others.
const workspacesAtOnce = 8;

export function createMailSender(
  deps: SenderDeps & { database: Database },
  onError: (error: unknown) => void,
): MailSender {
  const { database, clock } = deps;
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
    if (await sendDue(deps, workspaceId)) waiting.add(workspaceId);
    else await sleepUntilDue(workspaceId);
  }

  async function sleepUntilDue(workspaceId: string): Promise<void> {
    clearTimeout(timers.get(workspaceId));
    timers.delete(workspaceId);
    const dueAt = await nextDue(database, workspaceId);
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
      workspacesWithDue(database, clock.now())
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
