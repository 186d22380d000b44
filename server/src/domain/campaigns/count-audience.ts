// How many people an audience has, and why some of them would get nothing.
import type { RequestContext } from '../events/request-context.ts';
import { type CampaignReadDeps, leadsOfAudience, resolveAudience } from './audience.ts';
import type { AudienceInput, Channel } from './campaign.ts';
import { channelOf } from './channels/channels.ts';

export interface AudienceCount {
  leads: number;
  people: number;
  reachable: number;
  /** By the reason. */
  refused: Record<string, number>;
}

export async function countAudience(
  deps: CampaignReadDeps,
  context: RequestContext,
  channel: Channel,
  input: AudienceInput,
): Promise<AudienceCount> {
  const { workspaceId } = context;
  const audience = await resolveAudience(deps, context, input);
  const numbers = await leadsOfAudience(deps, workspaceId, audience);
  const reach = await channelOf(channel).countReach(deps.database.kysely, workspaceId, numbers);
  const refused = reach.flatMap(({ refusal, people }) =>
    refusal === null ? [] : [[refusal, people] as const],
  );
  return {
    leads: numbers.length,
    people: reach.reduce((sum, { people }) => sum + people, 0),
    reachable: reach.find(({ refusal }) => refusal === null)?.people ?? 0,
    refused: Object.fromEntries(refused),
  };
}
