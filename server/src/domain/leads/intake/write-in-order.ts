// Orders the writes of leads in this process. A write is tried without the lock of its workspaces, on the
// assumption of the outcomes of the writes before it. If that is not possible, or another writer was
// first, it is made under the lock.
import { isUnavailable } from '../../../platform/database/errors.ts';
import { type BatchSlot, createInFlightBatches } from './in-flight-batches.ts';
import type { Prepared } from './prepare-capture.ts';

interface OrderedWrite<Result> {
  /** The leads that it captures. */
  batch: readonly Prepared[];
  /** Null when it must be made under the lock. Left out when that is known before. */
  optimistically?: ((slot: BatchSlot) => Promise<Result | null>) | undefined;
  underLock: () => Promise<Result>;
}

export type WriteInOrder = <Result>(write: OrderedWrite<Result>) => Promise<Result>;

// After a conflict with another process, or with a rate limit that is used up, the next optimistic
// writes would fail, too.
const lockingPeriodMs = 500;

export function createWriteInOrder(): WriteInOrder {
  const inFlight = createInFlightBatches();
  let lockUntil = 0;

  async function attempt<Result>(write: () => Promise<Result | null>): Promise<Result | null> {
    try {
      return await write();
    } catch (error) {
      if (isUnavailable(error)) throw error;
      lockUntil = performance.now() + lockingPeriodMs;
      return null;
    }
  }

  return async ({ batch, optimistically, underLock }) => {
    const tried = performance.now() >= lockUntil ? optimistically : undefined;
    const slot = await inFlight.enter(batch, tried === undefined);
    try {
      const result = tried === undefined ? null : await attempt(() => tried(slot));
      if (result !== null) return result;
      await slot.switchToLocking();
      return await underLock();
    } finally {
      slot.end();
    }
  };
}
