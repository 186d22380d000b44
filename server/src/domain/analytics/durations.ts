// How long things took, counted by length, so that a median can be told of any sum of days. Lengths
// that differ by less than 2 % are counted as one: what is told is at most 1 % from the truth, and
// whole seconds under 50 are exact. Pure.

/** How many were of a length, by its class. */
export type Lengths = Map<number, number>;

const growth = 1.02;
const perStep = Math.log(growth);
const exactUnder = 49.5;
/** More than there are between a second and ten thousand years. */
const classes = 1_536;

/** Whole seconds; what seems to end before it began took no time. */
export function secondsBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 1000));
}

export function classOf(seconds: number): number {
  return seconds < 1 ? 0 : 1 + Math.ceil(Math.log(seconds) / perStep - 1e-9);
}

function secondsOf(lengthClass: number): number {
  if (lengthClass === 0) return 0;
  const middle = (2 * growth ** (lengthClass - 1)) / (growth + 1);
  return middle < exactUnder ? Math.round(middle) : Math.round(middle * 10) / 10;
}

export function addLengths(into: Lengths, other: Lengths): void {
  for (const [length, count] of other) into.set(length, (into.get(length) ?? 0) + count);
}

/** Pairs of a class and a count. Written one after another, two such lists are their sum. */
export function packLengths(lengths: Lengths): Buffer {
  const bytes: number[] = [];
  for (const [length, count] of lengths) {
    if (count === 0) continue;
    if (count < 0) throw new Error('more lengths were taken away than were counted');
    pushNumber(bytes, length);
    pushNumber(bytes, count);
  }
  return Buffer.from(bytes);
}

export function unpackLengths(packed: Uint8Array): Lengths {
  const lengths: Lengths = new Map();
  eachLength(packed, (length, count) => lengths.set(length, (lengths.get(length) ?? 0) + count));
  return lengths;
}

function eachLength(packed: Uint8Array, take: (length: number, count: number) => void): void {
  let at = 0;
  const next = (): number => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = packed[at] ?? 0;
      at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  };
  while (at < packed.length) take(next(), next());
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** The middle one, or the mean of the two in the middle; and what nine of ten do not exceed. */
export function ranksOf(packed: readonly Uint8Array[]): { median: number; p90: number } | null {
  if (packed.length === 0) return null;
  const counts = new Float64Array(classes);
  let count = 0;
  for (const one of packed) {
    eachLength(one, (length, times) => {
      counts[length] = (counts[length] ?? 0) + times;
      count += times;
    });
  }
  if (count === 0) return null;
  const middle = Math.ceil(count / 2);
  const after = Math.floor(count / 2) + 1;
  const [low = 0, high = 0, p90 = 0] = atRanks(counts, [middle, after, Math.ceil(count * 0.9)]);
  return { median: Math.round((low + high) * 5) / 10, p90 };
}

/** What stands at these places of the order, of which none is before the one it follows. */
function atRanks(counts: Float64Array, ranks: readonly number[]): number[] {
  const found: number[] = [];
  let passed = 0;
  for (let length = 0; found.length < ranks.length && length < classes; length += 1) {
    passed += counts[length] ?? 0;
    while (found.length < ranks.length && passed >= (ranks[found.length] ?? 0)) {
      found.push(secondsOf(length));
    }
  }
  return found;
}
