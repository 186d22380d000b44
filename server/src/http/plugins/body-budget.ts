// Bounds the bytes of bodies that this process holds at once, from their arrival to their answer.
// Without a bound, many large bodies at the same moment exhaust its memory. Pure.
import { getHeapStatistics } from 'node:v8';

export interface BodyOwner {
  /** A workspace, or the network of a client without a key. */
  id: string;
  hasKey: boolean;
}

export interface BodyBudget {
  /** False when so many bytes more would pass the share of this owner, or that of all. */
  take: (owner: BodyOwner, bytes: number) => boolean;
  giveBack: (owner: BodyOwner, bytes: number) => void;
}

const largestBudget = 64 * 1024 * 1024;
const smallestBudget = 4 * 1024 * 1024;

/** A body takes up several times its bytes once it is parsed, so a small heap holds few. */
export function bytesFor(heapLimit: number): number {
  return Math.min(largestBudget, Math.max(smallestBudget, Math.floor(heapLimit / 16)));
}

export function createBodyBudget(
  total: number = bytesFor(getHeapStatistics().heap_size_limit),
): BodyBudget {
  const held = new Map<string, number>();
  let heldByAll = 0;
  let heldWithoutKey = 0;

  return {
    take({ id, hasKey }, bytes) {
      const mine = (held.get(id) ?? 0) + bytes;
      // Nobody can use up what others need, and clients without a key leave half to those with one.
      if (mine > total / 4 || heldByAll + bytes > total) return false;
      if (!hasKey && heldWithoutKey + bytes > total / 2) return false;
      held.set(id, mine);
      heldByAll += bytes;
      if (!hasKey) heldWithoutKey += bytes;
      return true;
    },

    giveBack({ id, hasKey }, bytes) {
      const left = (held.get(id) ?? 0) - bytes;
      if (left > 0) held.set(id, left);
      else held.delete(id);
      heldByAll -= bytes;
      if (!hasKey) heldWithoutKey -= bytes;
    },
  };
}
