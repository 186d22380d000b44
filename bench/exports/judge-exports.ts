import { check, type Figure, medianOf } from '../figure.ts';
import type { ExportsMeasured } from './measure-exports.ts';

export function judgeExports(measured: ExportsMeasured): Figure[] {
  const { leads, copy, csv, ndjson, xlsx, intake } = measured;
  const rate = (samples: ExportsMeasured['copy']) =>
    medianOf(samples, ({ perSecond }) => perSecond) ?? Number.NaN;
  const count = leads.toLocaleString('en-GB');
  const base = { connections: null, checks: [] };
  const exported = (format: string, samples: ExportsMeasured['copy']): Figure => ({
    ...{ name: `${count} leads exported as ${format}`, connections: 1, samples },
    ratios: { copy: rate(samples) / rate(copy) },
    checks: format === 'XLSX' ? [] : [check('copy', rate(samples) / rate(copy))],
  });
  const share = intake.beside.perSecond / intake.alone.perSecond;
  return [
    { ...base, name: `copy of ${count} leads to a client`, samples: copy, ratios: {} },
    exported('CSV', csv),
    exported('NDJSON', ndjson),
    exported('XLSX', xlsx),
    {
      ...base,
      ...{ name: 'leadhub, while leads are exported', samples: [intake.beside], ratios: {}, share },
    },
  ];
}
