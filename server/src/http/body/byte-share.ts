// A number of bytes that many owners share, with a limit for each of them. Pure.

export interface ByteShare {
  /** False when so many bytes more would pass the limit of this owner, or that of all. */
  take: (owner: string, bytes: number) => boolean;
  giveBack: (owner: string, bytes: number) => void;
}

export function createByteShare(total: number, perOwner: number): ByteShare {
  const held = new Map<string, number>();
  let heldByAll = 0;

  return {
    take(owner, bytes) {
      const mine = (held.get(owner) ?? 0) + bytes;
      if (mine > perOwner || heldByAll + bytes > total) return false;
      held.set(owner, mine);
      heldByAll += bytes;
      return true;
    },

    giveBack(owner, bytes) {
      const left = (held.get(owner) ?? 0) - bytes;
      if (left > 0) held.set(owner, left);
      else held.delete(owner);
      heldByAll -= bytes;
    },
  };
}
