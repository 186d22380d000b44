import { check, type Figure } from '../figure.ts';
import type { FairnessMeasured } from './measure-fairness.ts';
import type { Latencies } from './neighbour.ts';

export function judgeFairness({ rows }: FairnessMeasured): Figure[] {
  return rows.flatMap(({ name, latencies, outcomes }) => [
    { ...figureOf(`POST during: ${name}`, latencies.posts, 'neighbour POST ms'), outcomes },
    figureOf(`GET during: ${name}`, latencies.gets, 'neighbour GET ms'),
  ]);
}

function figureOf(
  name: string,
  { failed, ...sample }: Latencies,
  limit: 'neighbour POST ms' | 'neighbour GET ms',
): Figure {
  const checks = [check(limit, sample.p99Ms), check('neighbour failed', failed)];
  return { name, connections: null, samples: [sample], ratios: {}, checks };
}
