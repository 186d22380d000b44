// How many messages went which way; each number opens its messages.
import { Figure, FigureStrip } from '../../analytics/figure.tsx';
import { t } from '../../texts/t.ts';
import type { Counts } from '../use-campaign.ts';
import { number } from '../words.ts';
import type { Show } from './message-filter.ts';

const always = ['sent', 'suppressed', 'failed'] as const;
const whenAny = ['unknown', 'bounced', 'complained', 'unsubscribed'] as const;

interface Props {
  counts: Counts;
  onShow: (show: Show) => void;
}

export function Figures({ counts, onShow }: Props) {
  const shown = [...always, ...whenAny.filter((name) => counts[name] > 0)];
  return (
    <FigureStrip>
      <Figure
        label={t('campaigns.count_audience')}
        text={number(counts.audience)}
        onClick={() => onShow('all')}
      />
      {counts.pending > 0 && (
        <Figure
          label={t('campaigns.pending')}
          text={number(counts.pending)}
          onClick={() => onShow('queued')}
        />
      )}
      {shown.map((name) => (
        <Figure
          key={name}
          label={t(`campaigns.outcome_${name}`)}
          text={number(counts[name])}
          onClick={() => onShow(name)}
        />
      ))}
    </FigureStrip>
  );
}
