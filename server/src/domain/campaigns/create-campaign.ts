import { newId } from '../../platform/ids.ts';
import type { Asked } from '../events/asked.ts';
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
  { workspaceId, actor }: Asked,
  given: NewCampaign,
): Promise<Campaign> {
  const { channel, name, subject = null, from = null, template = null, content = null } = given;
  const { sendAt = null } = given;
  checkSendAt(sendAt, deps.clock.now());
  const row = await writeInWorkspace(deps, workspaceId, actor, async (write) => {
    const audience = await resolveAudience(write.db, workspaceId, given.audience);
    if (!given.draft && sendAt === null) throw refuseToSend();
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
    return made;
  });
  return toCampaign(row, await countRecipients(deps, workspaceId, row.audience));
}
