// Sends messages again whose sending was interrupted. A person asks for exactly these, since they may
// have arrived.
import { sql } from 'kysely';
import { invalidField } from '../errors.ts';
import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { countMessages } from '../messages/count-messages.ts';
import type { Ref } from '../record-ref.ts';
import type { CampaignDeps } from './audience.ts';
import { type Campaign, checkState } from './campaign.ts';
import { findCampaignRow, toCampaign } from './campaign-row.ts';
import { channelOf } from './channels/channels.ts';
import { announceCampaign } from './launch.ts';

export async function resendUnknown(
  deps: CampaignDeps,
  request: ChangeRequest<Campaign>,
  ref: Ref,
  messages: readonly Ref[],
): Promise<Campaign> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async (write) => {
    const { db, at } = write;
    const found = await findCampaignRow(db, workspaceId, ref);
    checkVersion(request, found);
    checkState(found.state, ['sending', 'paused', 'sent'], 'sent again');
    const ids = messages.flatMap((one) => ('id' in one ? [one.id] : []));
    const numbers = messages.flatMap((one) => ('number' in one ? [one.number] : []));
    const { rows } = await sql<{ variant: number }>`
      update ${sql.table(channelOf(found.channel).table)} m
      set state = 'queued', due_at = ${at}, error = null, version = m.version + 1, updated_at = ${at}
      where m.workspace_id = ${workspaceId} and m.campaign_id = ${found.id}
        and m.state = 'unknown' and (m.id = any(${ids}::uuid[])
          or m.number = any(${numbers}::bigint[]))
      returning m.variant`.execute(db);
    if (rows.length < messages.length) throw invalidField('message_ids', 'messages_not_unknown');
    const changes = { unknown: -1, pending: 1 };
    await countMessages(
      db,
      workspaceId,
      rows.map(({ variant }) => ({ campaignId: found.id, variant, changes })),
    );
    const state = found.state === 'paused' ? 'paused' : 'sending';
    const written = await updateRow(write, workspaceId, 'campaigns', found, {
      ...{ state, finished_at: null },
    });
    write.record({
      ...{ type: 'campaign.resumed', subjectType: 'campaign', subjectId: found.id },
      ...{ causeId: found.id, before: { state: found.state } },
      after: { state, resent: rows.length },
    });
    await announceCampaign(db, workspaceId);
    return toCampaign({ ...found, state, finished_at: null, ...written }, null);
  });
}
