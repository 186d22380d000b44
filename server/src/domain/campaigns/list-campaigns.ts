import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Campaign, Channel } from './campaign.ts';
import { campaignsOf, toCampaign } from './campaign-row.ts';

export interface CampaignFilter {
  channel?: Channel;
}

/** The newest first. */
export async function listCampaigns(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  { channel }: CampaignFilter,
  part: PartAsked,
): Promise<Part<Campaign>> {
  const all = campaignsOf(workspaceId);
  const rows = channel === undefined ? all : sql<never>`${all} and channel = ${channel}`;
  const order = { by: sql`r.number`, type: 'bigint', direction: 'desc' } as const;
  const { items, ...rest } = await readPart(database.kysely, { rows, order }, part);
  return { items: items.map((row) => toCampaign(row, null)), ...rest };
}
