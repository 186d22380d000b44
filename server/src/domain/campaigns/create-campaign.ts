import { newId } from '../../platform/ids.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { CampaignDeps } from './audience.ts';
import type { AudienceInput, Campaign, CampaignFields, Channel } from './campaign.ts';
import {
  type CampaignRow,
  campaignColumns,
  campaignFacts,
  findCampaignRow,
  toCampaign,
} from './campaign-row.ts';
import { announceCampaign, launched } from './launch.ts';
import { readFields } from './read-fields.ts';

export interface NewCampaign extends CampaignFields {
  channel: Channel;
  name: string;
  audience: AudienceInput;
  /** False sends the campaign, at its time or immediately. */
  draft: boolean;
}

export async function createCampaign(
  deps: CampaignDeps,
  request: ChangeRequest<Campaign>,
  { channel, draft, ...fields }: NewCampaign,
): Promise<Campaign> {
  const { workspaceId } = request;
  const { columns, recipients = null } = await readFields(deps, request, fields);
  return writeInWorkspace(deps, request, async (write) => {
    const id = newId();
    const saved = { ...empty, ...columns, id, channel, created_at: write.at, updated_at: write.at };
    const row = draft ? saved : await launched({ ...deps, workspaceId }, write, saved);
    await write.db
      .insertInto('campaigns')
      .values({ workspace_id: workspaceId, id, channel, ...campaignColumns(row) })
      .execute();
    const stored = await findCampaignRow(write.db, workspaceId, { id });
    write.record({
      type: 'campaign.created',
      subjectType: 'campaign',
      subjectId: id,
      before: null,
      after: campaignFacts(stored),
    });
    await announceCampaign(write.db, workspaceId);
    return toCampaign(stored, recipients);
  });
}

const empty: Omit<CampaignRow, 'id' | 'channel' | 'created_at' | 'updated_at'> = {
  ...{ number: 0, name: '', state: 'draft', audience: { leads: [] }, subject: null },
  ...{ preview_text: null, sender: null, template: null, template_id: null },
  ...{ template_number: null, content: null, format: 'text', variants: null, test: null },
  ...{ tracking: { opens: true, clicks: true }, per_minute: null, send_at: null },
  ...{ author_type: null, author_id: null, content_ids: [], begun_at: null },
  ...{ dispatched_at: null, finished_at: null, decide_at: null, winner: null, error: null },
  progress: null,
  version: 1,
};
