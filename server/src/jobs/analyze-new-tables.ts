// Looks for tables without statistics until it is stopped.
import { analyzeNewTables } from '../platform/database/analyze-new-tables.ts';
import type { Database } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';

const everyMs = 2_000;

export function startAnalyzingNewTables(
  database: Database,
  log: Log,
): { stop: () => Promise<void> } {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= analyzeNewTables(database)
      .catch((error) => log.debug({ err: error }, 'Cannot analyze new tables'))
      .finally(() => {
        running = undefined;
      });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
