import { check, type Figure, medianOf, type Sample } from '../figure.ts';
import type { ImportsMeasured } from './measure-imports.ts';

export function judgeImports(measured: ImportsMeasured): Figure[] {
  const { rows, imported, copy, intake, beside, memoryGrowthMb } = measured;
  const rate = (samples: readonly Sample[]) =>
    medianOf(samples, ({ perSecond }) => perSecond) ?? Number.NaN;
  const ratio = rate(imported) / rate(copy);
  const share = intake.beside.perSecond / intake.alone.perSecond;
  const count = rows.toLocaleString('en-GB');
  const base = { connections: null, samples: [], ratios: {}, checks: [] };
  return [
    { ...base, name: `copy of ${count} rows`, samples: copy },
    {
      ...{ ...base, name: `import of ${count} rows`, samples: imported },
      ...{ ratios: { copy: ratio }, checks: [check('copy', ratio)] },
    },
    {
      ...{ ...base, name: 'memory of an import, above intake' },
      ...{ amount: { value: memoryGrowthMb, unit: 'MB' } },
      checks: [check('import memory MB', memoryGrowthMb)],
    },
    {
      ...{ ...base, name: 'leadhub, while rows are imported', connections: intake.connections },
      ...{ samples: [intake.beside], share, checks: [check('intake while importing', share)] },
    },
    { ...base, name: 'import of rows, beside leadhub', samples: [beside] },
  ];
}
