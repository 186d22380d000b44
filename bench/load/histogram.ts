// Counts times in whole microseconds and computes percentiles.

const bucketCount = 1_000_000;

export interface Histogram {
  add: (microseconds: number) => void;
  /** The time that this share of all (0.5, 0.99 …) does not exceed. */
  percentile: (share: number) => number;
  max: () => number;
}

export function createHistogram(): Histogram {
  // One bucket a microsecond up to a second; longer times are rare and stored individually.
  const counts = new Uint32Array(bucketCount);
  const longer: number[] = [];
  let total = 0;
  let max = 0;
  return {
    add(microseconds) {
      const time = Math.round(microseconds);
      total += 1;
      if (time > max) max = time;
      if (time < bucketCount) counts[time] = (counts[time] ?? 0) + 1;
      else longer.push(time);
    },
    percentile(share) {
      const rank = Math.ceil(total * share);
      let seen = 0;
      for (let time = 0; time < bucketCount; time += 1) {
        seen += counts[time] ?? 0;
        if (seen >= rank && seen > 0) return time;
      }
      longer.sort((one, other) => one - other);
      return longer[rank - seen - 1] ?? max;
    },
    max: () => max,
  };
}
