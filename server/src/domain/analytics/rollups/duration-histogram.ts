// A histogram of durations, from which the median of any sum of days can be computed. A bucket is 2 %
// wide, so a median is at most 1 % off, and whole seconds under 50 are exact. Pure.

/** The number of durations by bucket. */
export type Histogram = Map<number, number>;

const growth = 1.02;
const perStep = Math.log(growth);
const exactUnder = 49.5;
/** More buckets than between one second and ten thousand years. */
const buckets = 1_536;

/** Whole seconds; 0 when the end is before the start. */
export function secondsBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 1000));
}

export function bucketOf(seconds: number): number {
  return seconds < 1 ? 0 : 1 + Math.ceil(Math.log(seconds) / perStep - 1e-9);
}

function secondsOf(bucket: number): number {
  if (bucket === 0) return 0;
  const middle = (2 * growth ** (bucket - 1)) / (growth + 1);
  return middle < exactUnder ? Math.round(middle) : Math.round(middle * 10) / 10;
}

export function addHistogram(into: Histogram, other: Histogram): void {
  for (const [bucket, count] of other) into.set(bucket, (into.get(bucket) ?? 0) + count);
}

/** Pairs of a bucket and a count. The concatenation of two packed histograms is their sum. */
export function packHistogram(histogram: Histogram): Buffer {
  const bytes: number[] = [];
  for (const [bucket, count] of histogram) {
    if (count === 0) continue;
    if (count < 0) throw new Error('more durations were subtracted than were added');
    pushNumber(bytes, bucket);
    pushNumber(bytes, count);
  }
  return Buffer.from(bytes);
}

export function unpackHistogram(packed: Uint8Array): Histogram {
  const histogram: Histogram = new Map();
  eachBucket(packed, (bucket, count) =>
    histogram.set(bucket, (histogram.get(bucket) ?? 0) + count),
  );
  return histogram;
}

function eachBucket(packed: Uint8Array, take: (bucket: number, count: number) => void): void {
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

/** Seven bits per byte, lowest first; a set highest bit means that more bytes follow. */
function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** The median, or the mean of the two middle values; and the 90th percentile. */
export function ranksOf(packed: readonly Uint8Array[]): { median: number; p90: number } | null {
  if (packed.length === 0) return null;
  const counts = new Float64Array(buckets);
  let count = 0;
  for (const one of packed) {
    eachBucket(one, (bucket, times) => {
      counts[bucket] = (counts[bucket] ?? 0) + times;
      count += times;
    });
  }
  if (count === 0) return null;
  const middle = Math.ceil(count / 2);
  const after = Math.floor(count / 2) + 1;
  const [low = 0, high = 0, p90 = 0] = atRanks(counts, [middle, after, Math.ceil(count * 0.9)]);
  return { median: Math.round((low + high) * 5) / 10, p90 };
}

/** The seconds at these ranks, which must ascend. */
function atRanks(counts: Float64Array, ranks: readonly number[]): number[] {
  const found: number[] = [];
  let passed = 0;
  for (let bucket = 0; found.length < ranks.length && bucket < buckets; bucket += 1) {
    passed += counts[bucket] ?? 0;
    while (found.length < ranks.length && passed >= (ranks[found.length] ?? 0)) {
      found.push(secondsOf(bucket));
    }
  }
  return found;
}
