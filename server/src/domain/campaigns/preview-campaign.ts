// A campaign as a lead would get it, also while it is edited.
import { invalidField } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import { findLead } from '../leads/find-lead.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Ref } from '../record-ref.ts';
import type { CampaignDeps } from './audience.ts';
import type { CampaignFields } from './campaign.ts';
import { findCampaignRow } from './campaign-row.ts';
import type { ChannelDeps, Preview, PreviewRequest } from './channels/channel.ts';
import { channelOf } from './channels/channels.ts';
import { checkChannel, checkComplete, readFields } from './read-fields.ts';

export interface PreviewInput {
  lead: Ref;
  /** From 1. */
  variant: number;
  edited: CampaignFields;
}

export async function previewCampaign(
  deps: CampaignDeps & ChannelDeps,
  context: RequestContext,
  ref: Ref,
  input: PreviewInput,
): Promise<Preview> {
  const request = await readRequest(deps, context, ref, input);
  return channelOf(request.campaign.channel).preview(deps, context.workspaceId, request);
}

/** Sends it to a member at once. Returns why it could not be sent, or null. */
export async function sendTestCampaign(
  deps: CampaignDeps & ChannelDeps,
  context: RequestContext,
  ref: Ref,
  { to, ...input }: PreviewInput & { to: string },
): Promise<string | null> {
  const { workspaceId } = context;
  const request = await readRequest(deps, context, ref, input);
  const catalog = await deps.catalogs.at(
    workspaceId,
    request.lead.catalogVersion,
    deps.database.pool,
  );
  const isMember = catalog.members.all.some(
    ({ email, active }) => active && email.toLowerCase() === to.toLowerCase(),
  );
  // Users have no number here, so a test by WhatsApp goes to any.
  if (request.campaign.channel === 'email' && !isMember) {
    throw invalidField('to', 'reference_unknown');
  }
  return channelOf(request.campaign.channel).sendTest(deps, workspaceId, { ...request, to });
}

async function readRequest(
  deps: CampaignDeps & ChannelDeps,
  context: RequestContext,
  ref: Ref,
  { lead: leadRef, variant, edited }: PreviewInput,
): Promise<PreviewRequest> {
  const { workspaceId } = context;
  const { kysely } = deps.database;
  const row = await findCampaignRow(kysely, workspaceId, ref);
  checkChannel(row, edited);
  const { columns } = await readFields(deps, context, edited);
  const campaign = { ...row, ...columns };
  checkComplete(campaign);
  const lead = await orUndefined(findLead(kysely, workspaceId, leadRef));
  if (lead === undefined) throw invalidField('lead_id', 'reference_unknown');
  return { campaign, lead, variant };
}
