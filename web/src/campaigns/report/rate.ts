// How fast a campaign is sent, by its counts of the last seconds. Pure.

export interface Sample {
  at: number;
  done: number;
}

const windowMs = 15_000;

export const addSample = (samples: readonly Sample[], next: Sample): readonly Sample[] =>
  samples.at(-1)?.at === next.at
    ? samples
    : [...samples.filter(({ at }) => next.at - at <= windowMs), next];

/** Messages a minute; undefined until it is known. */
export function rateOf(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < 1_000) return undefined;
  return ((last.done - first.done) * 60_000) / (last.at - first.at);
}
