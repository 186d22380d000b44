// Three numbers of the last 28 days beside those of the 28 before.
import type { ReactNode } from 'react';
import changes from '../../analytics/change.module.css';
import { Change } from '../../analytics/change.tsx';
import { changeSince } from '../../analytics/change-since.ts';
import { useMe } from '../../session/me.ts';
import { formatDuration, formatMoney, formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import classes from './month.module.css';
import type { Month } from './use-month.ts';

interface Props {
  workspace: string;
  month: Month;
}

export function Figures({ workspace, month: { responses, pipeline } }: Props) {
  const { workspace: own } = useMe(workspace);
  const { current, previous } = responses.data ?? {};
  const median = current?.time.median_seconds ?? null;
  const medianBefore = previous?.time.median_seconds ?? null;
  const deals = pipeline.data?.deals;
  const wonIn = (values: readonly { currency: string; won: string }[] | undefined) =>
    values?.find(({ currency }) => currency === own.currency)?.won ?? '0';
  const won = wonIn(deals?.current.values);
  return (
    <dl className={classes.figures}>
      <Figure label={t('home.leads28')}>
        {current && formatNumber(language(), current.leads)}
        {current && previous && <Change change={changeSince(current.leads, previous.leads)} />}
      </Figure>
      <Figure label={t('home.firstAnswer')}>
        {current && (median === null ? '—' : formatDuration(language(), median * 1000))}
        {median !== null && medianBefore !== null && median !== medianBefore && (
          <span className={changes.change} data-sign={median > medianBefore ? -1 : 1}>
            {median > medianBefore ? '+' : '−'}
            {formatDuration(language(), Math.abs(median - medianBefore) * 1000)}
          </span>
        )}
      </Figure>
      <Figure label={t('home.won')}>
        {deals && formatMoney(language(), won, own.currency)}
        {deals && (
          <Change change={changeSince(Number(won), Number(wonIn(deals.previous.values)))} />
        )}
      </Figure>
    </dl>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children || '\u00a0'}</dd>
    </div>
  );
}
