// The leads by score, as they are and as they would be.
import type { ScoreRulePreview } from '@inlet/sdk';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { ColumnChart } from '../../ui/column-chart.tsx';
import classes from './scoring.module.css';

export function ScoreChart({ preview }: { preview: ScoreRulePreview }) {
  const columns = preview.after.map((after, index) => {
    const before = preview.before[index] ?? 0;
    const from = index * 10;
    const to = index === 9 ? 100 : from + 9;
    return {
      ...{ id: String(from), value: after, before, tick: String(from) },
      text: t('scoring.column', { from, to, after, before }),
    };
  });
  return (
    <>
      <ColumnChart
        columns={columns}
        format={(value) => formatNumber(language(), value)}
        caption={t('scoring.legend')}
      />
      <ul className="visually-hidden" aria-label={t('scoring.chart')}>
        {columns.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <p className={classes.matches} aria-live="polite">
        {t('scoring.matches', { matching: preview.matching, changed: preview.changed })}
      </p>
    </>
  );
}
