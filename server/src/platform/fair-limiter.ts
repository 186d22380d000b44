// A concurrency limiter that is fair between keys. A key runs at most `perKey` tasks at once, and
// slots that become free go round robin to the keys that wait: a long queue of one key delays
// nobody else. Guests can get new keys for free, so a limit also applies to all guests together.

export interface FairLimiterOptions {
  /** How many tasks run at once. */
  total: number;
  /** How many of them may belong to one key. */
  perKey: number;
  /** How many tasks of one key may wait. */
  maxWaiting: number;
  /** How long a task waits at most. */
  maxWaitMs: number;
  guests: GuestLimits;
}

/** Limits for all guests together. */
interface GuestLimits {
  /** How many of their tasks run at once. */
  total: number;
  /** How many of their tasks may wait. */
  maxWaiting: number;
}

export interface Requester {
  key: string;
  isGuest: boolean;
}

export interface FairLimiter {
  /** Resolves when the task may run, with the function that releases its slot. */
  acquire: (requester: Requester) => Promise<Release>;
}

/** Runs a task while it holds a slot. */
export type WithSlot = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** May be called more than once. */
export type Release = () => void;

/** The limiter rejected a task: too many wait already, or it waited for too long. */
export class LimiterBusy extends Error {
  override readonly name = 'LimiterBusy';
}

interface Waiter {
  resolve: (release: Release) => void;
  timer: NodeJS.Timeout;
}

interface Lane extends Requester {
  running: number;
  waiting: Set<Waiter>;
}

export function createFairLimiter(options: FairLimiterOptions): FairLimiter {
  const { total, perKey, maxWaiting, maxWaitMs, guests } = options;
  /** Lanes with a task that runs or waits. */
  const lanes = new Map<string, Lane>();
  /** Lanes whose next task may run as soon as a slot is free, in round-robin order. */
  const ready = new Set<Lane>();
  let running = 0;
  let guestsRunning = 0;
  let guestsWaiting = 0;

  function laneOf({ key, isGuest }: Requester): Lane {
    const known = lanes.get(key);
    if (known !== undefined) return known;
    const lane = { key, isGuest, running: 0, waiting: new Set<Waiter>() };
    lanes.set(key, lane);
    return lane;
  }

  const mayRun = (lane: Lane): boolean =>
    running < total && lane.running < perKey && !(lane.isGuest && guestsRunning >= guests.total);

  const mayWait = (lane: Lane): boolean =>
    lane.waiting.size < maxWaiting && !(lane.isGuest && guestsWaiting >= guests.maxWaiting);

  function countRunning(lane: Lane, change: 1 | -1): void {
    running += change;
    lane.running += change;
    if (lane.isGuest) guestsRunning += change;
  }

  function stopWaiting(lane: Lane, waiter: Waiter): void {
    clearTimeout(waiter.timer);
    lane.waiting.delete(waiter);
    if (lane.isGuest) guestsWaiting -= 1;
  }

  /** Updates `ready` and `lanes` after a change of a lane; a lane that has just run a task goes last. */
  function requeue(lane: Lane): void {
    ready.delete(lane);
    if (lane.waiting.size > 0 && lane.running < perKey) ready.add(lane);
    if (lane.waiting.size === 0 && lane.running === 0) lanes.delete(lane.key);
  }

  function occupySlot(lane: Lane): Release {
    countRunning(lane, 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      countRunning(lane, -1);
      requeue(lane);
      runNext();
    };
  }

  function runNext(): void {
    for (const lane of ready) {
      if (running >= total) return;
      const [waiter] = lane.waiting;
      // Guests whose share is in use keep their position in the order.
      if (waiter === undefined || !mayRun(lane)) continue;
      stopWaiting(lane, waiter);
      const release = occupySlot(lane);
      requeue(lane);
      waiter.resolve(release);
    }
  }

  function wait(lane: Lane): Promise<Release> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        stopWaiting(lane, waiter);
        requeue(lane);
        reject(new LimiterBusy(`No slot was free within ${maxWaitMs} ms.`));
      };
      const waiter = { resolve, timer: setTimeout(giveUp, maxWaitMs) };
      lane.waiting.add(waiter);
      if (lane.isGuest) guestsWaiting += 1;
      if (lane.waiting.size === 1) requeue(lane);
    });
  }

  return {
    async acquire(requester) {
      const lane = laneOf(requester);
      if (lane.waiting.size === 0 && mayRun(lane)) return occupySlot(lane);
      if (mayWait(lane)) return wait(lane);
      requeue(lane);
      throw new LimiterBusy('Too many tasks wait already.');
    },
  };
}
