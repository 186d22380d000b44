// Gives many actors turns in round robin, and only some turns in one iteration of the event loop, so
// that incoming requests do not wait. Each turn is short; for work that occupies the loop for
// milliseconds there is round-robin-scheduler.ts, which pauses between tasks.

export interface RoundRobin {
  /** Requests a turn: `act` does one small thing, and returns whether it needs another turn. */
  request: (act: () => boolean) => void;
}

export function createRoundRobin(maxTurnsPerIteration: number): RoundRobin {
  const waiting = new Set<() => boolean>();
  let isScheduled = false;

  function run(): void {
    isScheduled = false;
    let remaining = maxTurnsPerIteration;
    for (const act of waiting) {
      if (remaining === 0) break;
      remaining -= 1;
      waiting.delete(act);
      if (act()) waiting.add(act);
    }
    if (waiting.size > 0) schedule();
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(run);
  }

  return {
    request(act) {
      waiting.add(act);
      schedule();
    },
  };
}
