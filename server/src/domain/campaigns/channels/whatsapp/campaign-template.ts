// The template of a campaign: by the oldest account, checked when the campaign begins.
import type { Kysely } from 'kysely';
import type { Tables } from '../../../../platform/database/schema.gen.ts';
import type { Sealer } from '../../../../platform/secrets/sealer.ts';
import { renderLiquid, type Values } from '../../../../platform/templates/liquid.ts';
import { DomainError, invalidField } from '../../../errors.ts';
import { readAccounts, type WhatsappAccount } from '../../../whatsapp/account/account.ts';
import { type FilledMessage, fillMessage } from '../../../whatsapp/templates/fill-message.ts';
import { findTemplates } from '../../../whatsapp/templates/find-templates.ts';
import type { WhatsappTemplate } from '../../../whatsapp/templates/template.ts';
import type { CampaignRow } from '../../campaign-row.ts';
import type { CheckDeps } from '../channel.ts';

export interface CampaignTemplate {
  account: WhatsappAccount;
  /** In all its languages. */
  named: WhatsappTemplate[];
}

export async function readTemplate(
  db: Kysely<Tables>,
  sealer: Sealer,
  workspaceId: string,
  { template }: Pick<CampaignRow, 'template'>,
): Promise<CampaignTemplate> {
  if (template === null) throw invalidField('template', 'required');
  const [account] = await readAccounts(db, sealer, workspaceId);
  if (account === undefined) {
    throw new DomainError('conflict', 'No WhatsApp account is connected.');
  }
  const { integrationId } = account;
  return { account, named: await findTemplates(db, workspaceId, integrationId, [template.name]) };
}

/** Its values may name those of a lead. Throws what the template or the lead lacks. */
export function fillFor(
  { template }: Pick<CampaignRow, 'template'>,
  { named }: CampaignTemplate,
  values: Values,
): FilledMessage {
  if (template === null) throw invalidField('template', 'required');
  const { name, language, variables = [] } = template;
  const rendered = variables.map((text) =>
    text.includes('{') ? renderLiquid(text, values) : text,
  );
  return fillMessage(named, { name, language, variables: rendered });
}

/** Throws when the template of the campaign cannot be sent. */
export async function checkTemplate(
  { sealer, workspaceId }: CheckDeps,
  db: Kysely<Tables>,
  campaign: Pick<CampaignRow, 'template'>,
): Promise<void> {
  const found = await readTemplate(db, sealer, workspaceId, campaign);
  const { name, language, variables = [] } = campaign.template ?? { name: '' };
  // A value that is empty for one lead says nothing about the template.
  fillMessage(found.named, { name, language, variables: variables.map(() => '-') });
}
