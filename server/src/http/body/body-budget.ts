// Bounds the bytes of bodies that this process holds at once, from their arrival to their response.
// Without a bound, many large bodies at the same moment exhaust its memory. Pure.
import { getHeapStatistics } from 'node:v8';
import { createByteShare } from './byte-share.ts';

export interface BodyOwner {
  /** A workspace, or the network of a client without a key. */
  id: string;
  hasKey: boolean;
}

export interface BodyBudget {
  /** For one body of this owner; `announced` is its length, where the headers name one. */
  open: (owner: BodyOwner, announced: number | undefined) => BodyAccount;
}

/** What one body holds of the budget. */
export interface BodyAccount {
  /** False when so many bytes more would pass the share of the owner, or that of all. */
  take: (bytes: number) => boolean;
  /** Gives everything back; a second call changes nothing. */
  close: () => void;
}

const largestBudget = 64 * 1024 * 1024;
const smallestBudget = 4 * 1024 * 1024;
/** As large as nearly every lead, sign-in and form is. */
export const smallBody = 16 * 1024;
const smallBodiesAtOnce = 4;

/** A body takes up several times its bytes once it is parsed, so a small heap holds few. */
export function bytesFor(heapLimit: number): number {
  return Math.min(largestBudget, Math.max(smallestBudget, Math.floor(heapLimit / 16)));
}

export function createBodyBudget(
  total: number = bytesFor(getHeapStatistics().heap_size_limit),
): BodyBudget {
  // Nobody can use up what others need, and clients without a key leave half to those with one.
  const shared = createByteShare(total, total / 4);
  const keyless = createByteShare(total / 2, total / 4);
  // A few crowds fill the share of all, so small bodies of everybody else have room beside it.
  const reserve = () => createByteShare(total / 8, smallBodiesAtOnce * smallBody);
  const reserves = { withKey: reserve(), withoutKey: reserve() };

  return {
    open({ id, hasKey }, announced) {
      const isSmall = announced !== undefined && announced <= smallBody;
      const own = hasKey ? reserves.withKey : reserves.withoutKey;
      let fromShared = 0;
      let fromReserve = 0;

      function takeShared(bytes: number): boolean {
        if (!hasKey && !keyless.take(id, bytes)) return false;
        if (shared.take(id, bytes)) return true;
        if (!hasKey) keyless.giveBack(id, bytes);
        return false;
      }

      return {
        take(bytes) {
          if (takeShared(bytes)) fromShared += bytes;
          else if (isSmall && own.take(id, bytes)) fromReserve += bytes;
          else return false;
          return true;
        },
        close() {
          shared.giveBack(id, fromShared);
          if (!hasKey) keyless.giveBack(id, fromShared);
          own.giveBack(id, fromReserve);
          fromShared = 0;
          fromReserve = 0;
        },
      };
    },
  };
}
