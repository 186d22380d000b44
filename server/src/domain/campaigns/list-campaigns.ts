import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Campaign, CampaignState, Channel } from './campaign.ts';
import { type CampaignRow, campaignsOf, toCampaign } from './campaign-row.ts';

export interface CampaignFilter {
  channel?: Channel;
  state?: CampaignState;
}

/** Newest first. */
export async function listCampaigns(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  { channel, state }: CampaignFilter,
  page: PageParams,
): Promise<Page<Campaign>> {
  const ofChannel = channel === undefined ? sql`` : sql`and c.channel = ${channel}`;
  const inState = state === undefined ? sql`` : sql`and c.state = ${state}`;
  const rows = sql<CampaignRow>`${campaignsOf(workspaceId)} ${ofChannel} ${inState}`;
  const { items, ...rest } = await paginate(database.kysely, { rows, order: newestFirst }, page);
  return { items: items.map((row) => toCampaign(row, null)), ...rest };
}
