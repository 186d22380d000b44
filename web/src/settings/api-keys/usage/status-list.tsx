// The requests of a key by the status of their response.
import { formatNumber } from '../../../texts/format.ts';
import { language, t } from '../../../texts/t.ts';
import { Flag } from '../../../ui/flag.tsx';
import { hueOf, type StatusTotal, wordOf } from './status-words.ts';
import classes from './usage.module.css';

export function StatusList({ totals }: { totals: readonly StatusTotal[] }) {
  return (
    <section className={classes.statuses} aria-label={t('keys.byStatus')}>
      <h2 className={classes.title}>{t('keys.byStatus')}</h2>
      <ul className={classes.list}>
        {totals.map(({ status, requests }) => (
          <li key={status} className={classes.status}>
            <Flag hue={hueOf(status)}>{status}</Flag>
            <span className={classes.word}>{t(`keys.status_${wordOf(status)}`)}</span>
            <span className={classes.number}>{formatNumber(language(), requests)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
