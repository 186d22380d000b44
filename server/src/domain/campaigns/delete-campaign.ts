import { DomainError } from '../errors.ts';
import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { checkState } from './campaign.ts';
import { campaignFacts, findCampaignRow } from './campaign-row.ts';

/** Its messages stay on their leads. */
export async function deleteCampaign(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const row = await findCampaignRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    checkState(row.state, ['draft', 'scheduled', 'sent', 'cancelled'], 'deleted');
    if (row.state === 'cancelled' && row.finished_at === null) {
      throw new DomainError('conflict', 'This campaign is being cancelled: delete it in a moment.');
    }
    await removeRow(write, workspaceId, {
      ...{ table: 'campaigns', subjectType: 'campaign', eventType: 'campaign.deleted' },
      id: row.id,
      facts: campaignFacts(row),
    });
  });
}
