import page from '../../records/record-page.module.css';
import { t } from '../../texts/t.ts';
import classes from './lead-score.module.css';
import type { LeadRecord } from './use-lead.ts';

export function LeadScore({ record: { lead } }: { record: LeadRecord }) {
  const { lead_score: score } = lead;
  return (
    <section aria-label={t('lead.score')}>
      <h2 className={page.title}>{t('lead.score')}</h2>
      <p className={classes.line}>
        <span className={classes.number}>{score}</span> {t('lead.ofHundred')}
      </p>
      <div className={classes.track} aria-hidden="true">
        <div className={classes.bar} style={{ width: `${score}%` }} />
      </div>
    </section>
  );
}
