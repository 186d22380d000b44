import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Campaign, Channel } from './campaign.ts';
import { campaignsOf, toCampaign } from './campaign-row.ts';

export interface CampaignFilter {
  channel?: Channel;
}

/** Newest first. */
export async function listCampaigns(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  { channel }: CampaignFilter,
  page: PageParams,
): Promise<Page<Campaign>> {
  const all = campaignsOf(workspaceId);
  const rows = channel === undefined ? all : sql<never>`${all} and channel = ${channel}`;
  const { items, ...rest } = await paginate(database.kysely, { rows, order: newestFirst }, page);
  return { items: items.map((row) => toCampaign(row, null)), ...rest };
}
