import { DomainError } from '../../errors.ts';
import type { Channel } from '../campaign.ts';
import type { CampaignChannel } from './channel.ts';
import { emailChannel } from './email/email-channel.ts';

const channels: Partial<Record<Channel, CampaignChannel>> = {
  // Each channel is given the messages that it described by its own columns.
  email: emailChannel as unknown as CampaignChannel,
};

export const allChannels: readonly CampaignChannel[] = Object.values(channels);

/** Throws for a channel by which nothing can be sent. */
export function channelOf(channel: Channel): CampaignChannel {
  const found = channels[channel];
  if (found !== undefined) return found;
  throw new DomainError('conflict', 'This version of Inlet does not send WhatsApp campaigns.');
}
