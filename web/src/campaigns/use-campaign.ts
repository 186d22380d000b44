// What the screens of campaigns read.
import { type Campaign, type CampaignStatistics, versionOf } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';

export interface ReadCampaign {
  campaign: Campaign;
  /** By which a change notices that somebody else was quicker. */
  version: string;
}

export type Counts = CampaignStatistics['total'];

export const readCampaign = (campaign: Campaign): ReadCampaign => ({
  campaign,
  version: versionOf(campaign),
});

/** Why it waits is announced by no event. */
const rereadMs = 5_000;

export const useCampaign = (workspace: string, id: string) =>
  useQuery({
    queryKey: queryKeys.one(workspace, 'campaigns', id),
    refetchInterval: ({ state: { data } }: { state: { data?: ReadCampaign | undefined } }) =>
      data?.campaign.status === 'sending' ? rereadMs : false,
    queryFn: async ({ signal }) =>
      readCampaign(await inletOf(workspace).campaigns.get(id, { signal })),
  });

/** No event of the stream announces each message: they are counted again, often while they are sent. */
const recountMs = { sending: 1_000, else: 10_000 };

export const useStatistics = (workspace: string, { id, status }: Campaign) =>
  useQuery({
    queryKey: [...queryKeys.one(workspace, 'campaigns', id), 'statistics'],
    refetchInterval: status === 'sending' ? recountMs.sending : recountMs.else,
    queryFn: ({ signal }) => inletOf(workspace).campaigns.getStatistics(id, { signal }),
  });
