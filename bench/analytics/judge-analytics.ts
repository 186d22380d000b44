import { check, type Figure } from '../figure.ts';
import type { AnalyticsMeasured } from './measure-analytics.ts';

export function judgeAnalytics(measured: AnalyticsMeasured): Figure[] {
  const { leads, events, countSeconds, questions, following } = measured;
  const many = `${leads.toLocaleString('en-GB')} leads`;
  const base = { connections: null, samples: [], ratios: {}, checks: [] };
  const share = following.count / following.intake;
  const cost = `${following.count.toFixed(1)} of ${following.intake.toFixed(0)} µs`;
  return [
    { ...base, name: `analytics, counting ${events} events anew`, seconds: countSeconds },
    ...questions.map(({ name, sample }) => ({
      ...base,
      name: `analytics of ${many}, ${name}`,
      connections: 1,
      samples: [sample],
      checks: [check('analytics ms', sample.p50Ms)],
    })),
    {
      ...base,
      name: `analytics, counting a lead that came in (${cost})`,
      checks: [check('of intake', share)],
    },
  ];
}
