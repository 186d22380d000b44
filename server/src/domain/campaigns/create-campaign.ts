import { newId } from '../../platform/ids.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { countRecipients, resolveAudience } from './audience.ts';
import {
  type AudienceInput,
  type Campaign,
  type CampaignFields,
  type Channel,
  checkSendAt,
  refuseToSend,
} from './campaign.ts';
import type { CampaignDeps } from './campaign-deps.ts';
import { campaignColumns, campaignFacts, findCampaignRow, toCampaign } from './campaign-row.ts';

export interface NewCampaign extends CampaignFields {
  channel: Channel;
  name: string;
  audience: AudienceInput;
  /** Without it, and without a time to be sent at, a campaign is asked to be sent at once. */
  draft: boolean;
}

export async function createCampaign(
  deps: CampaignDeps,
  request: ChangeRequest<Campaign>,
  given: NewCampaign,
): Promise<Campaign> {
  const { workspaceId } = request;
  const { channel, name, subject = null, from = null, template = null, content = null } = given;
  const { sendAt = null } = given;
  checkSendAt(sendAt, deps.clock.now());
  const audience = await resolveAudience(deps.database.kysely, workspaceId, given.audience);
  if (!given.draft && sendAt === null) throw refuseToSend();
  // Counted before the workspace is locked: with many leads it takes its time.
  const recipients = await countRecipients(deps, workspaceId, audience);
  return writeInWorkspace(deps, request, async (write) => {
    const id = newId();
    const columns = campaignColumns({
      ...{ name, audience, subject, sender: from, template, content, send_at: sendAt },
      version: 1,
      created_at: write.at,
      updated_at: write.at,
    });
    await write.db
      .insertInto('campaigns')
      .values({ workspace_id: workspaceId, id, channel, ...columns })
      .execute();
    const made = await findCampaignRow(write.db, workspaceId, { id });
    write.record({
      type: 'campaign.created',
      subjectType: 'campaign',
      subjectId: id,
      before: null,
      after: campaignFacts(made),
    });
    return toCampaign(made, recipients);
  });
}
