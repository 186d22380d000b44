import type { CampaignDeps } from '../audience.ts';
import type { ChannelDeps } from '../channels/channel.ts';

export type RunnerDeps = CampaignDeps & ChannelDeps;
