import { check, type Figure, medianOf } from '../figure.ts';
import type { CampaignsMeasured } from './measure-campaigns.ts';

export function judgeCampaigns(measured: CampaignsMeasured): Figure[] {
  const { messages, pooled, campaign, intake } = measured;
  const rate = (samples: CampaignsMeasured['pooled']) =>
    medianOf(samples, ({ perSecond }) => perSecond) ?? Number.NaN;
  const count = messages.toLocaleString('en-GB');
  const base = { connections: null, checks: [] };
  const ratio = rate(campaign) / rate(pooled);
  const share = intake.beside.perSecond / intake.alone.perSecond;
  return [
    { ...base, name: `${count} mails by nodemailer`, samples: pooled, ratios: {} },
    {
      ...{ ...base, name: `a campaign of ${count} mails`, samples: campaign },
      ...{ ratios: { nodemailer: ratio }, checks: [check('nodemailer', ratio)] },
    },
    {
      ...{ ...base, name: 'leadhub, while a campaign is sent', samples: [intake.beside] },
      ...{ ratios: {}, share },
    },
  ];
}
