import { check, type Figure } from '../figure.ts';
import type { ScoringMeasured } from './measure-scoring.ts';

export function judgeScoring({ leads, rescored, intake }: ScoringMeasured): Figure[] {
  const { alone, beside } = intake;
  const share = beside.perSecond / alone.perSecond;
  const base = { ratios: {}, checks: [] };
  return [
    {
      ...{ ...base, connections: null, samples: [rescored] },
      name: `scoring of ${leads.toLocaleString('en-GB')} leads`,
    },
    {
      ...{ ...base, connections: null, samples: [beside], share },
      ...{
        name: 'leadhub, while leads are scored',
        checks: [check('intake while scoring', share)],
      },
    },
  ];
}
