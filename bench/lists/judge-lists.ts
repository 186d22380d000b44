import { check, type Figure, type Sample } from '../figure.ts';
import type { ListsMeasured } from './measure-lists.ts';

const concurrencyTargets = {
  'with total': 'lists a second',
  'by status': 'lists a second',
  'at offset 150,000': 'deep lists a second',
  'search, part of an e-mail': 'searches a second',
} as const;

export function judgeLists(measured: ListsMeasured): Figure[] {
  const { large, lists, firstMs, page, concurrent, concurrentSize } = measured;
  const ratio = page.sample.perSecond / page.reference.perSecond;
  return [
    ...lists.map(({ name, target, sample, small }) => {
      const { p99Ms = 0 } = sample;
      const growth = p99Ms / (small.p99Ms ?? 0);
      const checks = [check('p99 × small', growth), ...(target ? [check(target, p99Ms)] : [])];
      return {
        ...figure(`${listsOf(large)}, ${name}`, measured.connections, sample),
        growth,
        checks,
      };
    }),
    {
      ...{ name: `${listsOf(large)}, the first by a column`, connections: 1 },
      ...{ samples: [], ratios: {}, seconds: firstMs / 1000, checks: [] },
    },
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
