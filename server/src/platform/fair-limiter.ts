// A concurrency limiter that is fair between keys. A key runs at most `perKey` tasks at once, and
// slots that become free go round robin to the keys that wait: a long queue of one key delays
// nobody else.

export interface FairLimiterOptions {
  /** How many tasks run at once. */
  total: number;
  /** How many of them may belong to one key. */
  perKey: number;
  /** How many tasks of one key may wait. */
  maxWaiting: number;
  /** How long a task waits at most. */
  maxWaitMs: number;
}

export interface FairLimiter {
  /** Resolves when the task may run, with the function that gives its slot back. */
  acquire: (key: string) => Promise<Release>;
}

/** May be called more than once. */
export type Release = () => void;

/** A task was turned away because too many of its key wait, or because it waited for too long. */
export class LimiterBusy extends Error {
  override readonly name = 'LimiterBusy';
}

interface Waiter {
  resolve: (release: Release) => void;
  timer: NodeJS.Timeout;
}

interface Lane {
  key: string;
  running: number;
  waiting: Set<Waiter>;
}

export function createFairLimiter(options: FairLimiterOptions): FairLimiter {
  const { total, perKey, maxWaiting, maxWaitMs } = options;
  /** Lanes with a task that runs or waits. */
  const lanes = new Map<string, Lane>();
  /** Lanes whose next task may run as soon as a slot is free, in the order of their turns. */
  const ready = new Set<Lane>();
  let running = 0;

  function laneOf(key: string): Lane {
    let lane = lanes.get(key);
    if (lane === undefined) {
      lane = { key, running: 0, waiting: new Set() };
      lanes.set(key, lane);
    }
    return lane;
  }

  /** Puts a lane where its state says it belongs; a lane that has just run a task goes last. */
  function place(lane: Lane): void {
    ready.delete(lane);
    if (lane.waiting.size > 0 && lane.running < perKey) ready.add(lane);
    if (lane.waiting.size === 0 && lane.running === 0) lanes.delete(lane.key);
  }

  function take(lane: Lane): Release {
    running += 1;
    lane.running += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      running -= 1;
      lane.running -= 1;
      place(lane);
      runNext();
    };
  }

  function runNext(): void {
    for (const lane of ready) {
      if (running >= total) return;
      const [waiter] = lane.waiting;
      if (waiter === undefined) continue;
      clearTimeout(waiter.timer);
      lane.waiting.delete(waiter);
      const release = take(lane);
      place(lane);
      waiter.resolve(release);
    }
  }

  function wait(lane: Lane): Promise<Release> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        lane.waiting.delete(waiter);
        place(lane);
        reject(new LimiterBusy(`No slot was free within ${maxWaitMs} ms.`));
      };
      const waiter = { resolve, timer: setTimeout(giveUp, maxWaitMs) };
      lane.waiting.add(waiter);
      if (lane.waiting.size === 1) place(lane);
    });
  }

  return {
    async acquire(key) {
      const lane = laneOf(key);
      if (running < total && lane.running < perKey && lane.waiting.size === 0) return take(lane);
      if (lane.waiting.size >= maxWaiting) {
        throw new LimiterBusy(`${maxWaiting} tasks wait already.`);
      }
      return wait(lane);
    },
  };
}
