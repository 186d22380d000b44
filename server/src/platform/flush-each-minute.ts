// Writes what a process has recorded in memory, so that recording itself costs a request nothing.

const everyMs = 60_000;

export interface Flushing {
  /** Writes at once. */
  flush: () => Promise<void>;
  /** Flushes and stops. */
  close: () => Promise<void>;
}

export function flushEachMinute(flush: () => Promise<void>): Flushing {
  const timer = setInterval(flush, everyMs);
  timer.unref();
  return {
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
