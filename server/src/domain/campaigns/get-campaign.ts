import type { Ref } from '../record-ref.ts';
import { type CampaignReadDeps, countStoredRecipients } from './audience.ts';
import type { Campaign } from './campaign.ts';
import { findCampaignRow, toCampaign } from './campaign-row.ts';

export async function getCampaign(
  deps: CampaignReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Campaign> {
  const row = await findCampaignRow(deps.database.kysely, workspaceId, ref);
  return toCampaign(row, await countStoredRecipients(deps, workspaceId, row.audience));
}
