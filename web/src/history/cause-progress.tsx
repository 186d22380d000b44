// How far a running cause is.
import type { Cause } from '@inlet/sdk';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import classes from './history.module.css';

export function CauseProgress({
  cause: { done, total },
}: {
  cause: Pick<Cause, 'done' | 'total'>;
}) {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const number = (value: number) => formatNumber(language(), value);
  const text = t('history.doneOf', { done: number(done), total: number(total) });
  return (
    <span className={classes.progress}>
      <span
        className={classes.track}
        role="progressbar"
        aria-label={t('history.state_running')}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={text}
      >
        <span className={classes.bar} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={classes.count}>{text}</span>
    </span>
  );
}
