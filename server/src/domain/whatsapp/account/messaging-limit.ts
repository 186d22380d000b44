// How many persons a portfolio may write to first in a moving day: TIER_250, TIER_2K. Pure.

/** Null for no limit, and for one that is not understood. */
export function limitOf(tier: unknown): number | null {
  const [, digits, thousand] = /^TIER_(\d+)(K?)$/.exec(String(tier)) ?? [];
  return digits === undefined ? null : Number(digits) * (thousand === 'K' ? 1_000 : 1);
}
