// Sends a draft: at once, or at a time.
import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { type CampaignDeps, countStoredRecipients } from './audience.ts';
import { type Campaign, checkState } from './campaign.ts';
import { campaignColumns, campaignFacts, findCampaignRow, toCampaign } from './campaign-row.ts';
import { announceCampaign, launched } from './launch.ts';
import { readFields } from './read-fields.ts';

export async function sendCampaign(
  deps: CampaignDeps,
  request: ChangeRequest<Campaign>,
  ref: Ref,
  { sendAt }: { sendAt: string | null },
): Promise<Campaign> {
  const { workspaceId } = request;
  const { columns } = await readFields(deps, request, { sendAt });
  const { audience } = await findCampaignRow(deps.database.kysely, workspaceId, ref);
  const recipients = await countStoredRecipients(deps, workspaceId, audience);
  return writeInWorkspace(deps, request, async (write) => {
    const found = await findCampaignRow(write.db, workspaceId, ref);
    checkVersion(request, found);
    checkState(found.state, ['draft', 'scheduled'], 'sent');
    const next = await launched({ ...deps, workspaceId }, write, { ...found, ...columns });
    const written = await updateRow(write, workspaceId, 'campaigns', found, campaignColumns(next));
    const changed = whatChanged(campaignFacts(found), campaignFacts(next));
    write.record({
      type: 'campaign.updated',
      subjectType: 'campaign',
      subjectId: found.id,
      ...(changed ?? { before: {}, after: {} }),
    });
    await announceCampaign(write.db, workspaceId);
    return toCampaign({ ...next, ...written }, recipients);
  });
}
