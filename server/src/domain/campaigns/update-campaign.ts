import { invalidField } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import {
  type CampaignDeps,
  countRecipients,
  countStoredRecipients,
  resolveAudience,
} from './audience.ts';
import { type Campaign, type CampaignFields, checkSendAt } from './campaign.ts';
import { campaignColumns, campaignFacts, findCampaignRow, toCampaign } from './campaign-row.ts';

const emailFields = ['subject', 'from'] as const;

export async function updateCampaign(
  deps: CampaignDeps,
  context: RequestContext,
  ref: Ref,
  changes: CampaignFields,
): Promise<Campaign> {
  const { workspaceId } = context;
  checkSendAt(changes.sendAt, deps.clock.now());
  const { audience } = changes;
  // Refuses a filter that lists refuse, before anything is written.
  const counted =
    audience && 'filter' in audience
      ? await countRecipients(deps, workspaceId, { filter: audience.filter })
      : undefined;
  const row = await writeInWorkspace(deps, context, async (write) => {
    const found = await findCampaignRow(write.db, workspaceId, ref);
    checkVersion(context, found);
    const unsupported =
      found.channel === 'email'
        ? changes.template && 'template'
        : emailFields.find((name) => changes[name] !== undefined);
    if (unsupported) throw invalidField(unsupported, 'field_not_in_campaign');
    const next = {
      ...found,
      ...(changes.name !== undefined && { name: changes.name }),
      ...(audience && { audience: await resolveAudience(write.db, workspaceId, audience) }),
      ...(changes.subject !== undefined && { subject: changes.subject }),
      ...(changes.from !== undefined && { sender: changes.from }),
      ...(changes.template && { template: changes.template }),
      ...(changes.content !== undefined && { content: changes.content }),
      ...(changes.sendAt !== undefined && { send_at: changes.sendAt }),
    };
    const changed = whatChanged(campaignFacts(found), campaignFacts(next));
    if (changed === undefined) return found;
    const columns = campaignColumns(next);
    const written = await updateRow(write, workspaceId, 'campaigns', found, columns);
    write.record({
      type: 'campaign.updated',
      subjectType: 'campaign',
      subjectId: found.id,
      ...changed,
    });
    return { ...next, ...written };
  });
  return toCampaign(row, counted ?? (await countStoredRecipients(deps, workspaceId, row.audience)));
}
