import type { Campaign } from '@inlet/sdk';
import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { t } from '../../texts/t.ts';
import type { SectionProps } from './message-section.tsx';
import { Section } from './section.tsx';

type Props = Omit<SectionProps, 'workspace'> & { channel: Campaign['channel'] };

export function SendingSection({ channel, draft, problems, onChange }: Props) {
  const { tracking, perMinute } = draft;
  return (
    <Section title={t('campaigns.sending')}>
      {channel === 'email' && (
        <>
          <TextInput
            label={t('campaigns.from')}
            description={t('campaigns.fromText')}
            maxLength={320}
            value={draft.from}
            error={problems.from}
            onChange={({ currentTarget: { value } }) => onChange({ from: value })}
          />
          <Checkbox
            label={t('campaigns.trackOpens')}
            checked={tracking.opens}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ tracking: { ...tracking, opens: checked } })
            }
          />
          <Checkbox
            label={t('campaigns.trackClicks')}
            checked={tracking.clicks}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ tracking: { ...tracking, clicks: checked } })
            }
          />
        </>
      )}
      <NumberInput
        label={t('campaigns.perMinute')}
        description={t('campaigns.perMinuteText')}
        {...{ min: 1, max: 100_000, allowDecimal: false, value: perMinute ?? '' }}
        error={problems.per_minute}
        onChange={(value) => onChange({ perMinute: typeof value === 'number' ? value : null })}
      />
    </Section>
  );
}
