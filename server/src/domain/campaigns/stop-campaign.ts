// Pauses a campaign because of what became of a message, as part of that change: people resume it once
// they have mended what the sentence names. One that has ended waits, too, with a message to send again.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { announceCampaign } from './launch.ts';

export async function stopCampaign(
  { db, at, record }: WorkspaceWrite,
  workspaceId: string,
  { campaignId, error }: { campaignId: string; error: string },
): Promise<void> {
  const { rows } = await sql<{ state: string }>`
    update campaigns c set state = 'paused', finished_at = null, error = ${error},
      version = c.version + 1, updated_at = ${at}
    from campaigns old
    where old.workspace_id = ${workspaceId} and old.id = ${campaignId}
      and c.workspace_id = old.workspace_id and c.id = old.id and c.state in ('sending', 'sent')
    returning old.state`.execute(db);
  const [before] = rows;
  if (before === undefined) return;
  record({
    ...{ type: 'campaign.paused', subjectType: 'campaign', subjectId: campaignId },
    ...{ causeId: campaignId, before, after: { state: 'paused', error } },
  });
  await announceCampaign(db, workspaceId);
}
