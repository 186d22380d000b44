// Pauses, resumes or cancels a campaign. The runner notices within a moment.
import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { type CampaignDeps, countStoredRecipients } from './audience.ts';
import { type Campaign, type CampaignAction, checkState, transitions } from './campaign.ts';
import { findCampaignRow, toCampaign } from './campaign-row.ts';
import { announceCampaign } from './launch.ts';

const done = { pause: 'paused', resume: 'resumed', cancel: 'cancelled' } as const;

export async function moveCampaign(
  deps: CampaignDeps,
  request: ChangeRequest<Campaign>,
  ref: Ref,
  action: CampaignAction,
): Promise<Campaign> {
  const { workspaceId } = request;
  const { from, to: state, event } = transitions[action];
  const { audience } = await findCampaignRow(deps.database.kysely, workspaceId, ref);
  const recipients = await countStoredRecipients(deps, workspaceId, audience);
  return writeInWorkspace(deps, request, async (write) => {
    const found = await findCampaignRow(write.db, workspaceId, ref);
    checkVersion(request, found);
    checkState(found.state, from, done[action]);
    // One that has not begun has no messages that the runner would have to end.
    const hasEnded = action === 'cancel' && found.begun_at === null;
    const next = { state, error: null, ...(hasEnded && { finished_at: write.at }) };
    const written = await updateRow(write, workspaceId, 'campaigns', found, next);
    write.record({
      ...{ type: event, subjectType: 'campaign', subjectId: found.id, causeId: found.id },
      ...{ before: { state: found.state }, after: { state } },
    });
    await announceCampaign(write.db, workspaceId);
    return toCampaign({ ...found, ...next, ...written }, recipients);
  });
}
