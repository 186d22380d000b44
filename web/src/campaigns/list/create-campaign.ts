// New campaigns begin as drafts.
import type { Campaign } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { t } from '../../texts/t.ts';
import type { TemplateChoice } from '../../whatsapp/template-choice.ts';
import { bodyOf, draftOf } from '../editor/draft.ts';

const everybody = { filter: {} };

export const createEmail = (workspace: string): Promise<Campaign> =>
  inletOf(workspace).campaigns.createEmail({
    ...{ name: t('campaigns.untitled'), audience: everybody, draft: true },
  });

export const createWhatsapp = (workspace: string, template: TemplateChoice): Promise<Campaign> =>
  inletOf(workspace).campaigns.createWhatsapp({
    ...{ name: t('campaigns.untitled'), audience: everybody, template, draft: true },
  });

/** The same to the same people, to be sent once more or changed. */
export function copyCampaign(workspace: string, campaign: Campaign): Promise<Campaign> {
  const { campaigns } = inletOf(workspace);
  const name = t('campaigns.copyOf', { name: campaign.name });
  const draft = draftOf(campaign);
  const { audience, whatsapp: template } = draft;
  const body = { ...bodyOf(draft, campaign.channel), name, audience, draft: true };
  return campaign.channel === 'whatsapp' && template !== null
    ? campaigns.createWhatsapp({ name, audience, template, draft: true })
    : campaigns.createEmail(body);
}
