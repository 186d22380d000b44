// Bounds the bytes of bodies that this process holds at once, from their arrival to their response.
// Without a bound, many large bodies at the same moment exhaust its memory. Pure.
import { getHeapStatistics } from 'node:v8';

export interface BodyOwner {
  /** A workspace, or the network of a client without a key. */
  id: string;
  hasKey: boolean;
}

export interface BodyBudget {
  /** For one body of this owner; `contentLength` is undefined when the body comes in chunks. */
  openAccount: (owner: BodyOwner, contentLength: number | undefined) => BodyAccount;
}

/** The part of the budget that one body uses. */
interface BodyAccount {
  /** False when the bytes would exceed the limit of the owner, or the total. */
  reserve: (bytes: number) => boolean;
  /** Releases everything that it reserved; a second call changes nothing. */
  release: () => void;
}

const maxBudget = 64 * 1024 * 1024;
const minBudget = 4 * 1024 * 1024;
/** Nearly every lead, sign-in and form fits in it. */
export const smallBody = 16 * 1024;
const maxSmallBodies = 4;

/** A parsed body takes several times its bytes, so the budget is a small part of the heap. */
export function bytesFor(heapLimit: number): number {
  return Math.min(maxBudget, Math.max(minBudget, Math.floor(heapLimit / 16)));
}

export function createBodyBudget(
  total: number = bytesFor(getHeapStatistics().heap_size_limit),
): BodyBudget {
  // No owner can use up the whole budget, and clients without a key leave half to those with one.
  const shared = createQuota(total, total / 4);
  const keyless = createQuota(total / 2, total / 4);
  // A few busy owners can fill the shared budget, so small bodies of all others have a reserve.
  const createReserve = () => createQuota(total / 8, maxSmallBodies * smallBody);
  const reserves = { withKey: createReserve(), withoutKey: createReserve() };

  return {
    openAccount({ id, hasKey }, contentLength) {
      const isSmall = contentLength !== undefined && contentLength <= smallBody;
      const smallBodies = hasKey ? reserves.withKey : reserves.withoutKey;
      let fromShared = 0;
      let fromReserve = 0;

      function reserveShared(bytes: number): boolean {
        if (!hasKey && !keyless.reserve(id, bytes)) return false;
        if (shared.reserve(id, bytes)) return true;
        if (!hasKey) keyless.release(id, bytes);
        return false;
      }

      return {
        reserve(bytes) {
          if (reserveShared(bytes)) fromShared += bytes;
          else if (isSmall && smallBodies.reserve(id, bytes)) fromReserve += bytes;
          else return false;
          return true;
        },
        release() {
          shared.release(id, fromShared);
          if (!hasKey) keyless.release(id, fromShared);
          smallBodies.release(id, fromReserve);
          fromShared = 0;
          fromReserve = 0;
        },
      };
    },
  };
}

/** A number of bytes that many owners share, with a limit for each of them. */
function createQuota(total: number, perOwner: number) {
  const usedBy = new Map<string, number>();
  let used = 0;

  return {
    reserve(owner: string, bytes: number): boolean {
      const usedByOwner = (usedBy.get(owner) ?? 0) + bytes;
      if (usedByOwner > perOwner || used + bytes > total) return false;
      usedBy.set(owner, usedByOwner);
      used += bytes;
      return true;
    },

    release(owner: string, bytes: number): void {
      const remaining = (usedBy.get(owner) ?? 0) - bytes;
      if (remaining > 0) usedBy.set(owner, remaining);
      else usedBy.delete(owner);
      used -= bytes;
    },
  };
}
