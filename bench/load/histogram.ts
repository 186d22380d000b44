// Counts of times in whole microseconds, from which percentiles are read.

const longest = 1_000_000;

export interface Histogram {
  add: (microseconds: number) => void;
  /** The time that this share of all (0.5, 0.99 …) did not pass. */
  percentile: (share: number) => number;
  max: () => number;
}

export function createHistogram(): Histogram {
  // One place a microsecond up to a second; what took longer is rare and kept one by one.
  const counts = new Uint32Array(longest);
  const longer: number[] = [];
  let total = 0;
  let most = 0;
  return {
    add(microseconds) {
      const time = Math.round(microseconds);
      total += 1;
      if (time > most) most = time;
      if (time < longest) counts[time] = (counts[time] ?? 0) + 1;
      else longer.push(time);
    },
    percentile(share) {
      const wanted = Math.ceil(total * share);
      let seen = 0;
      for (let time = 0; time < longest; time += 1) {
        seen += counts[time] ?? 0;
        if (seen >= wanted && seen > 0) return time;
      }
      longer.sort((one, other) => one - other);
      return longer[wanted - seen - 1] ?? most;
    },
    max: () => most,
  };
}
