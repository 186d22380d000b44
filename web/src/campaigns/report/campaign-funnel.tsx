// From sent to won: how many went on at each step.
import type { Campaign } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import { FunnelBars } from '../../ui/funnel-bars.tsx';
import type { Counts } from '../use-campaign.ts';
import { number, share } from '../words.ts';
import type { Show } from './message-filter.ts';
import classes from './report.module.css';

interface Props {
  campaign: Campaign;
  counts: Counts;
  onShow: (show: Show) => void;
}

type Step = 'sent' | 'delivered' | 'opened' | 'clicked' | 'replied' | 'won';

export function CampaignFunnel({ campaign, counts, onShow }: Props) {
  const steps = stepsOf(campaign);
  return (
    <section className={classes.block} aria-label={t('campaigns.funnel')}>
      <h2 className={classes.title}>{t('campaigns.funnel')}</h2>
      <div className={classes.funnel}>
        <FunnelBars
          head={{
            ...{ stage: t('campaigns.step'), value: t('campaigns.people') },
            ...{ goOn: t('campaigns.goOn'), median: t('campaigns.ofSent') },
          }}
          stages={steps.map((step, index) => ({
            ...{ id: step, name: t(`campaigns.outcome_${step}`), value: counts[step] },
            hue: step === 'won' ? 'green' : 'blue',
            shape: step === 'won' ? { outcome: 'won' } : { progress: (index + 1) / steps.length },
            text: (
              <button
                type="button"
                className={classes.open}
                title={t('campaigns.showMessages')}
                onClick={() => onShow(step)}
              >
                {number(counts[step])}
              </button>
            ),
            goOn: index === 0 ? '' : share(counts[step], counts[steps[index - 1] ?? 'sent']),
            median: index === 0 ? '' : share(counts[step], counts.sent),
          }))}
        />
      </div>
      {steps.includes('delivered') && (
        <p className={classes.hint}>{t('campaigns.deliveredText')}</p>
      )}
    </section>
  );
}

/** What is not tracked has no step. */
function stepsOf({ channel, tracking }: Campaign): Step[] {
  const isMail = channel === 'email';
  const opens: Step[] = !isMail || tracking.opens ? ['opened'] : [];
  const clicks: Step[] = isMail && tracking.clicks ? ['clicked'] : [];
  return ['sent', 'delivered', ...opens, ...clicks, 'replied', 'won'];
}
