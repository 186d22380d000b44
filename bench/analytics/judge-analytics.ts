import { check, type Figure } from '../figure.ts';
import type { AnalyticsMeasured } from './measure-analytics.ts';

export function judgeAnalytics(measured: AnalyticsMeasured): Figure[] {
  const { leads, countSeconds, questions, rollupUs } = measured;
  const many = `analytics of ${leads.toLocaleString('en-GB')} leads`;
  const base = { connections: null, samples: [], ratios: {}, checks: [] };
  const share = rollupUs.count / rollupUs.intake;
  return [
    { ...base, name: `${many}, counted anew`, seconds: countSeconds },
    ...questions.map(({ name, sample }) => ({
      ...base,
      name: `${many}, ${name}`,
      connections: 1,
      samples: [sample],
      checks: [check('analytics ms', sample.p50Ms ?? Number.NaN)],
    })),
    { ...base, name: 'analytics, counting a lead', share, checks: [check('of intake', share)] },
  ];
}
