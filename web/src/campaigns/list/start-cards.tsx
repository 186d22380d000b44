import type { Campaign } from '@inlet/sdk';
import { IconBrandWhatsapp, IconMail, type TablerIcon } from '@tabler/icons-react';
import { t } from '../../texts/t.ts';
import { ChoiceCards } from '../../ui/choice-cards.tsx';

type Channel = Campaign['channel'];

const icons: Record<Channel, TablerIcon> = { email: IconMail, whatsapp: IconBrandWhatsapp };

interface Props {
  channels: readonly Channel[];
  busy: boolean;
  onChoose: (channel: Channel) => void;
}

/** By which channel a new campaign goes. */
export function StartCards({ channels, busy, onChoose }: Props) {
  const choices = channels.map((channel) => ({
    ...{ key: channel, icon: icons[channel], name: t(`campaigns.channel_${channel}`) },
    ...{ text: t(`campaigns.channelText_${channel}`), onChoose: () => onChoose(channel) },
  }));
  return <ChoiceCards choices={choices} busy={busy} />;
}
