import { check, type Figure, type Sample } from '../figure.ts';
import type { ListsMeasured } from './measure-lists.ts';

const concurrencyTargets = {
  'with total': 'lists a second',
  'at offset 150,000': 'deep lists a second',
  'search, part of an e-mail': 'searches a second',
} as const;

export function judgeLists(measured: ListsMeasured): Figure[] {
  const { large, lists, page, concurrent, concurrentSize } = measured;
  const ratio = page.sample.perSecond / page.reference.perSecond;
  return [
    ...lists.map(({ name, sample, small }) => {
      const growth = (sample.p99Ms ?? 0) / (small.p99Ms ?? 0);
      const checks = [check('p99 × small', growth)];
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
    ...concurrent.map(({ name, sample, connections }) => ({
      ...figure(`${listsOf(concurrentSize)}, ${name}`, connections, sample),
      checks: [check(concurrencyTargets[name], sample.perSecond)],
    })),
  ];
}

const listsOf = (leads: number) => `lists of ${leads.toLocaleString('en-GB')} leads`;

function figure(name: string, connections: number, sample: Sample): Figure {
  return { name, connections, samples: [sample], ratios: {}, checks: [] };
}
