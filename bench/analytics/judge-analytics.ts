import { check, type Figure } from '../figure.ts';
import type { AnalyticsMeasured } from './measure-analytics.ts';

export function judgeAnalytics(measured: AnalyticsMeasured): Figure[] {
  const { leads, rebuildSeconds, queries, rollupUs } = measured;
  const prefix = `analytics of ${leads.toLocaleString('en-GB')} leads`;
  const base = { connections: null, samples: [], ratios: {}, checks: [] };
  const share = rollupUs.rollup / rollupUs.intake;
  return [
    { ...base, name: `${prefix}, full rebuild`, seconds: rebuildSeconds },
    ...queries.map(({ name, sample }) => ({
      ...base,
      name: `${prefix}, ${name}`,
      connections: 1,
      samples: [sample],
      checks: [check('analytics ms', sample.p50Ms ?? Number.NaN)],
    })),
    { ...base, name: 'analytics, rollup of a lead', share, checks: [check('of intake', share)] },
  ];
}
