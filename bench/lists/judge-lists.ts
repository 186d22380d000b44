import { check, type Figure, type Sample } from '../figure.ts';
import type { ListsMeasured } from './measure-lists.ts';

const crowdTargets = {
  'with total': 'lists a second',
  'at offset 150,000': 'deep lists a second',
  'search, a part of an e-mail': 'searches a second',
} as const;

export function judgeLists(measured: ListsMeasured): Figure[] {
  const { large, lists, page, crowd, crowdSize } = measured;
  const ratio = page.sample.perSecond / page.reference.perSecond;
  return [
    ...lists.map(({ name, sample, small }) => {
      const growth = (sample.p99Ms ?? 0) / (small.p99Ms ?? 0);
      const checks = [check('p99 of few', growth)];
      return {
        ...figure(`${listsOf(large)}, ${name}`, measured.connections, sample),
        growth,
        checks,
      };
    }),
    figure('select … limit 25', measured.connections, page.reference),
    {
      ...figure('a page of 25', measured.connections, page.sample),
      ratios: { select: ratio },
      checks: [check('select', ratio)],
    },
    ...crowd.map(({ name, sample, connections }) => ({
      ...figure(`${listsOf(crowdSize)}, ${name}`, connections, sample),
      checks: [check(crowdTargets[name], sample.perSecond)],
    })),
  ];
}

const listsOf = (leads: number) => `lists of ${leads.toLocaleString('en-GB')} leads`;

function figure(name: string, connections: number, sample: Sample): Figure {
  return { name, connections, samples: [sample], ratios: {}, checks: [] };
}
