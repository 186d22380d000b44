import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { campaignFacts, findCampaignRow } from './campaign-row.ts';

export async function deleteCampaign(deps: WriteDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId, actor } = asked;
  await writeInWorkspace(deps, workspaceId, actor, async (write) => {
    const row = await findCampaignRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    await write.db
      .deleteFrom('campaigns')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    write.record({
      type: 'campaign.deleted',
      subjectType: 'campaign',
      subjectId: row.id,
      before: campaignFacts(row),
      after: null,
    });
  });
}
