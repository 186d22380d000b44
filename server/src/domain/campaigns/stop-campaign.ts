// Pauses a campaign because of what became of a message, as part of that change: people resume it once
// they have mended what the sentence names.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { announceCampaign } from './launch.ts';

export async function stopCampaign(
  { db, at, record }: WorkspaceWrite,
  workspaceId: string,
  { campaignId, error }: { campaignId: string; error: string },
): Promise<void> {
  const { rows } = await sql`update campaigns set state = 'paused', error = ${error},
      version = version + 1, updated_at = ${at}
    where workspace_id = ${workspaceId} and id = ${campaignId} and state = 'sending'
    returning 1`.execute(db);
  if (rows.length === 0) return;
  record({
    ...{ type: 'campaign.paused', subjectType: 'campaign', subjectId: campaignId },
    ...{ causeId: campaignId, before: { state: 'sending' }, after: { state: 'paused', error } },
  });
  await announceCampaign(db, workspaceId);
}
