// How far the sending is, how fast, and what it waits for.
import type { Campaign } from '@inlet/sdk';
import { useRef } from 'react';
import { useTimes } from '../../session/use-times.ts';
import { formatPercent, formatSpan } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import type { Counts } from '../use-campaign.ts';
import { number } from '../words.ts';
import { addSample, rateOf, type Sample } from './rate.ts';
import classes from './report.module.css';

interface Props {
  workspace: string;
  campaign: Campaign;
  counts: Counts;
  /** How many wait for the best subject. */
  waiting: number;
  countedAt: number;
}

export function Progress({ workspace, campaign, counts, waiting, countedAt }: Props) {
  const { status, error, decide_at } = campaign;
  const { moment } = useTimes(workspace);
  const samples = useRef<readonly Sample[]>([]);
  const done = counts.audience - counts.pending;
  samples.current = addSample(samples.current, { at: countedAt, done });
  if (status !== 'sending' && status !== 'paused') return null;
  const rate = status === 'sending' ? rateOf(samples.current) : undefined;
  const left = counts.pending - waiting;
  const part = counts.audience === 0 ? 0 : done / counts.audience;
  const isMoving = rate !== undefined && rate > 0 && left > 0;
  const detail = [
    t('campaigns.doneOf', { done: number(done), total: number(counts.audience) }),
    isMoving && t('campaigns.rate', { rate: number(Math.round(rate)) }),
    isMoving && t('campaigns.timeLeft', { time: formatSpan(language(), (left / rate) * 60) }),
  ].filter(Boolean);
  return (
    <div className={classes.progress}>
      <ProgressPanel
        plain
        title={t(counts.audience === 0 ? 'campaigns.choosing' : `campaigns.progress_${status}`)}
        share={part}
        percent={formatPercent(language(), Math.floor(part * 100) / 100)}
        detail={detail.join(' · ')}
      />
      {waiting > 0 && (
        <p>
          {decide_at === null
            ? t('campaigns.waiting', { count: waiting })
            : t('campaigns.waitingUntil', { count: waiting, time: moment(decide_at) })}
        </p>
      )}
      {error !== null && (
        <p role="alert" className={classes.note}>
          {t('campaigns.serverFails', { error })}
        </p>
      )}
    </div>
  );
}
