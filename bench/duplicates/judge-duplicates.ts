import { check, type Figure } from '../figure.ts';
import type { DuplicatesMeasured } from './measure-duplicates.ts';

export function judgeDuplicates(measured: DuplicatesMeasured): Figure[] {
  const { contacts, groupingSeconds, known, merge } = measured;
  const prefix = `duplicates of ${contacts.toLocaleString('en-GB')} contacts`;
  const base = { connections: null, samples: [], ratios: {}, checks: [] };
  const one = { ...base, connections: 1 };
  return [
    {
      ...base,
      ...{ name: `${prefix}, grouped`, seconds: groupingSeconds },
      checks: [check('grouping s', groupingSeconds)],
    },
    {
      ...one,
      ...{ name: `${prefix}, of a new one`, samples: [known] },
      checks: [check('known ms', known.p99Ms ?? Number.NaN)],
    },
    {
      ...one,
      ...{ name: `${prefix}, a merge`, samples: [merge] },
      checks: [check('merge ms', merge.p50Ms ?? Number.NaN)],
    },
  ];
}
