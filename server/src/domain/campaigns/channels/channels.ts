import type { Channel } from '../campaign.ts';
import type { CampaignChannel } from './channel.ts';
import { emailChannel } from './email/email-channel.ts';
import { whatsappChannel } from './whatsapp/whatsapp-channel.ts';

const channels: Record<Channel, CampaignChannel> = {
  // Each channel is given the messages that it described by its own columns.
  email: emailChannel as unknown as CampaignChannel,
  whatsapp: whatsappChannel as unknown as CampaignChannel,
};

export const allChannels: readonly CampaignChannel[] = Object.values(channels);

export const channelOf = (channel: Channel): CampaignChannel => channels[channel];
