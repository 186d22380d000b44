import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import { cannotSend } from './campaign.ts';
import { findCampaignRow } from './campaign-row.ts';

/** This version cannot send campaigns, so every request is refused and nothing changes. */
export async function sendCampaign(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
): Promise<never> {
  await findCampaignRow(database.kysely, workspaceId, ref);
  throw cannotSend();
}
