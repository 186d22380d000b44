import { check, type Figure, medianOf } from '../figure.ts';
import type { BatchMeasured } from './measure-batch.ts';

export function judgeBatch({ leads, stream, copy }: BatchMeasured): Figure[] {
  const rate = (samples: BatchMeasured['copy']) =>
    medianOf(samples, ({ perSecond }) => perSecond) ?? Number.NaN;
  const ratio = rate(stream) / rate(copy);
  const count = leads.toLocaleString('en-GB');
  const base = { connections: null, checks: [] };
  return [
    { ...base, name: `copy of ${count} leads`, samples: copy, ratios: {} },
    {
      ...base,
      name: `${count} leads as NDJSON`,
      connections: 1,
      samples: stream,
      ratios: { copy: ratio },
      checks: [check('copy', ratio)],
    },
  ];
}
