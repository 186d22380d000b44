import { check, type Figure, medianOf, type Sample } from '../figure.ts';
import type { BulkMeasured } from './measure-bulk.ts';

export function judgeBulk(measured: BulkMeasured): Figure[] {
  const { edit, update, updateWithEvents, intake } = measured;
  const rate = (samples: Sample[]) => medianOf(samples, ({ perSecond }) => perSecond) ?? Number.NaN;
  const count = measured.leads.toLocaleString('en-GB');
  const base = { connections: null, ratios: {}, checks: [] };
  const share = intake.beside.perSecond / intake.alone.perSecond;
  const ratio = rate(edit) / rate(update);
  return [
    { ...base, name: `update of ${count} leads`, samples: update },
    { ...base, name: `update of ${count} leads, with events`, samples: updateWithEvents },
    {
      ...{ ...base, name: `bulk edit of ${count} leads`, samples: edit },
      ratios: { update: ratio },
      checks: [check('update', ratio)],
    },
    {
      ...{ ...base, name: 'leadhub, beside a bulk edit', samples: [intake.beside], share },
      checks: [check('intake while editing', share)],
    },
  ];
}
