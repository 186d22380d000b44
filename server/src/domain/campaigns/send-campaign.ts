import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import { refuseToSend } from './campaign.ts';
import { findCampaignRow } from './campaign-row.ts';

/** There is nothing yet that sends: whoever asks is told so, and nothing is changed. */
export async function sendCampaign(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
): Promise<never> {
  await findCampaignRow(database.kysely, workspaceId, ref);
  throw refuseToSend();
}
