import type { ReadDeps } from '../catalog/read-deps.ts';
import { type MessageCounts, readCounts, sumOf } from '../messages/read-counts.ts';
import type { Ref } from '../record-ref.ts';
import type { Campaign } from './campaign.ts';
import { findCampaignRow, toCampaign } from './campaign-row.ts';

interface VariantStatistics extends MessageCounts {
  /** From 1; 0 for those who wait for the winner. */
  variant: number;
  subject: string | null;
}

export interface CampaignStatistics {
  campaign: Campaign;
  total: MessageCounts;
  variants: VariantStatistics[];
}

export async function getStatistics(
  { database: { kysely } }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
): Promise<CampaignStatistics> {
  const row = await findCampaignRow(kysely, workspaceId, ref);
  const counts = await readCounts(kysely, workspaceId, row.id);
  return {
    campaign: toCampaign(row, null),
    total: sumOf(counts),
    variants: counts.map((one) => ({
      ...one,
      subject: row.variants?.[one.variant - 1]?.subject ?? null,
    })),
  };
}
