import { t } from '../../texts/t.ts';
import classes from './record.module.css';
import type { LeadRecord } from './use-lead.ts';

export function LeadScore({ record: { lead } }: { record: LeadRecord }) {
  const { lead_score: score } = lead;
  return (
    <section aria-label={t('lead.score')}>
      <h2 className={classes.title}>{t('lead.score')}</h2>
      <p className={classes.scoreLine}>
        <span className={classes.scoreNumber}>{score}</span> {t('lead.ofHundred')}
      </p>
      <div className={classes.scoreTrack} aria-hidden="true">
        <div className={classes.scoreBar} style={{ width: `${score}%` }} />
      </div>
    </section>
  );
}
