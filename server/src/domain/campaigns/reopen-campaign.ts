// A campaign that has ended goes on, since one of its messages was reported as failed and is tried
// again.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { announceCampaign } from './launch.ts';

export async function reopenCampaign(
  { db, at, record }: WorkspaceWrite,
  workspaceId: string,
  campaignId: string,
): Promise<void> {
  const { rows } = await sql`update campaigns set state = 'sending', finished_at = null,
      version = version + 1, updated_at = ${at}
    where workspace_id = ${workspaceId} and id = ${campaignId} and state = 'sent'
    returning 1`.execute(db);
  if (rows.length === 0) return;
  record({
    ...{ type: 'campaign.resumed', subjectType: 'campaign', subjectId: campaignId },
    ...{ causeId: campaignId, before: { state: 'sent' }, after: { state: 'sending' } },
  });
  await announceCampaign(db, workspaceId);
}
