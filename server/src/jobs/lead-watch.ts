// Follows the clocks of new leads until it is stopped.
import { type WatchDeps, watchLeads } from '../domain/speed-to-lead/watch-leads.ts';
import type { Log } from '../platform/log.ts';

const everyMs = 5_000;

export function startLeadWatch(deps: WatchDeps, log: Log): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const onError = (error: unknown) => log.warn({ err: error }, 'Clocks of leads wait');
  let running: Promise<void> | undefined;
  const watch = () => {
    running ??= watchLeads(deps, { stopping: stopping.signal, onError })
      .catch(onError)
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(watch, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
