import { newId } from '../../platform/ids.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { type CampaignDeps, countRecipients, resolveAudience } from './audience.ts';
import {
  type AudienceInput,
  type Campaign,
  type CampaignFields,
  type Channel,
  cannotSend,
  checkSendAt,
} from './campaign.ts';
import { campaignColumns, campaignFacts, findCampaignRow, toCampaign } from './campaign-row.ts';

export interface NewCampaign extends CampaignFields {
  channel: Channel;
  name: string;
  audience: AudienceInput;
  /** False, without a time to send at, requests to send the campaign immediately. */
  draft: boolean;
}

export async function createCampaign(
  deps: CampaignDeps,
  request: ChangeRequest<Campaign>,
  input: NewCampaign,
): Promise<Campaign> {
  const { workspaceId } = request;
  const { channel, name, subject = null, from = null, template = null, content = null } = input;
  const { sendAt = null } = input;
  checkSendAt(sendAt, deps.clock.now());
  const audience = await resolveAudience(deps.database.kysely, workspaceId, input.audience);
  if (!input.draft && sendAt === null) throw cannotSend();
  // Counting many leads takes long, so it runs before the workspace is locked.
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
    const row = await findCampaignRow(write.db, workspaceId, { id });
    write.record({
      type: 'campaign.created',
      subjectType: 'campaign',
      subjectId: id,
      before: null,
      after: campaignFacts(row),
    });
    return toCampaign(row, recipients);
  });
}
