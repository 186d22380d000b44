// Gives a turn to each of many in round robin, and only a few turns in one round of the event loop,
// so that requests that come in meanwhile are not kept waiting.

export interface Turns {
  /** Asks for a turn: `act` does one small thing, and says whether it wants another turn. */
  ask: (act: () => boolean) => void;
}

export function createTurns(perTurn: number): Turns {
  const waiting = new Set<() => boolean>();
  let scheduled = false;

  function run(): void {
    scheduled = false;
    let left = perTurn;
    for (const act of waiting) {
      if (left === 0) break;
      left -= 1;
      waiting.delete(act);
      if (act()) waiting.add(act);
    }
    if (waiting.size > 0) schedule();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(run);
  }

  return {
    ask(act) {
      waiting.add(act);
      schedule();
    },
  };
}
