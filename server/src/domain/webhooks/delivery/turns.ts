// Who sends next, of all webhooks of this process: each a message, one after another. In a turn of
// the event loop only a few are sent, so that requests that come in meanwhile are not kept waiting.

export interface Turns {
  /** Asks for a turn: `send` sends one message at the most, and says whether it wants another. */
  ask: (send: () => boolean) => void;
}

export function createTurns(perTurn: number): Turns {
  const waiting = new Set<() => boolean>();
  let scheduled = false;

  function run(): void {
    scheduled = false;
    let left = perTurn;
    for (const send of waiting) {
      if (left === 0) break;
      left -= 1;
      waiting.delete(send);
      if (send()) waiting.add(send);
    }
    if (waiting.size > 0) schedule();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(run);
  }

  return {
    ask(send) {
      waiting.add(send);
      schedule();
    },
  };
}
