import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { type CampaignDeps, countStoredRecipients } from './audience.ts';
import { type Campaign, type CampaignFields, checkState } from './campaign.ts';
import {
  type CampaignRow,
  campaignColumns,
  campaignFacts,
  findCampaignRow,
  toCampaign,
} from './campaign-row.ts';
import { checkFormat } from './check-content.ts';
import { announceCampaign } from './launch.ts';
import { checkChannel, checkComplete, readFields } from './read-fields.ts';

export async function updateCampaign(
  deps: CampaignDeps,
  context: RequestContext,
  ref: Ref,
  changes: CampaignFields,
): Promise<Campaign> {
  const { workspaceId } = context;
  const { columns, recipients } = await readFields(deps, context, changes);
  const row = await writeInWorkspace(deps, context, async (write) => {
    const found = await findCampaignRow(write.db, workspaceId, ref);
    checkVersion(context, found);
    checkChannel(found, changes);
    checkFormat(found, columns);
    checkState(found.state, ['draft', 'scheduled'], 'changed');
    const next = rescheduled({ ...found, ...columns });
    if (next.state === 'scheduled') checkComplete(next);
    const changed = whatChanged(campaignFacts(found), campaignFacts(next));
    if (changed === undefined) return found;
    const written = await updateRow(write, workspaceId, 'campaigns', found, campaignColumns(next));
    write.record({
      type: 'campaign.updated',
      subjectType: 'campaign',
      subjectId: found.id,
      ...changed,
    });
    await announceCampaign(write.db, workspaceId);
    return { ...next, ...written };
  });
  return toCampaign(
    row,
    recipients ?? (await countStoredRecipients(deps, workspaceId, row.audience)),
  );
}

/** Without its time, a scheduled campaign is a draft again. */
const rescheduled = (row: CampaignRow): CampaignRow =>
  row.state === 'scheduled' && row.send_at === null ? { ...row, state: 'draft' } : row;
