import { check, type Figure, medianOf, type Reference, type Sample } from '../figure.ts';
import type { UndoMeasured } from './measure-undo.ts';

export function judgeUndo(measured: UndoMeasured): Figure[] {
  const { alone, beside, undo } = measured.intake;
  const [leads, edited] = [measured.leads, measured.edited].map((count) =>
    count.toLocaleString('en-GB'),
  );
  const base = { connections: null, ratios: {}, checks: [] };
  const against = (name: string, samples: Sample[], reference: Reference, of: Sample[]): Figure => {
    const ratio = rateOf(samples) / rateOf(of);
    const checks = [check(reference, ratio)];
    return { ...base, name, samples, ratios: { [reference]: ratio }, checks };
  };
  const share = beside.perSecond / alone.perSecond;
  return [
    { ...base, name: `import of ${leads} leads`, samples: measured.imported },
    against('its undo', measured.undone, 'undone', measured.imported),
    against('the undo of its undo', measured.restored, 'undone', measured.imported),
    { ...base, name: `bulk edit of ${edited} leads`, samples: measured.edit },
    against('the undo of the bulk edit', measured.editUndone, 'undone', measured.edit),
    {
      ...{ ...base, name: 'leadhub, beside an undo', samples: [beside], share },
      checks: [check('intake beside an undo', share)],
    },
    { ...base, name: 'the undo beside it', samples: [undo] },
  ];
}

const rateOf = (samples: readonly Sample[]) =>
  medianOf(samples, ({ perSecond }) => perSecond) ?? Number.NaN;
