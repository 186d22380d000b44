// The message as a lead gets it: on a desktop, on a phone, at night, or as plain text.
import type { Campaign } from '@inlet/sdk';
import { SegmentedControl, Select, Switch } from '@mantine/core';
import {
  IconAlignLeft,
  IconDeviceDesktop,
  IconDeviceMobile,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './preview.module.css';
import { PreviewMessage } from './preview-message.tsx';
import type { PreviewState } from './use-preview.ts';

const icons: Record<Look, TablerIcon> = {
  ...{ desktop: IconDeviceDesktop, phone: IconDeviceMobile, text: IconAlignLeft },
};
export type Look = 'desktop' | 'phone' | 'text';
const looks: readonly Look[] = ['desktop', 'phone', 'text'];

interface Props {
  preview: PreviewState;
  channel: Campaign['channel'];
}

export function PreviewPanel({ preview, channel }: Props) {
  const { leads, isFinding, lead, setLead, subjects, variant, setVariant, isComplete } = preview;
  const [look, setLook] = useState<Look>('desktop');
  const [isDark, setDark] = useState(false);
  return (
    <section className={classes.panel} aria-label={t('templates.preview')}>
      <div className={classes.bar}>
        <Select
          className={classes.lead}
          aria-label={t('templates.previewAs')}
          allowDeselect={false}
          searchable
          nothingFoundMessage={t('campaigns.noSuchLead')}
          data={leads.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={lead}
          onChange={setLead}
        />
        {subjects.length > 1 && (
          <SegmentedControl
            aria-label={t('campaigns.shownSubject')}
            data={subjects.map((_, index) => ({
              ...{ value: String(index + 1), label: String.fromCharCode(65 + index) },
            }))}
            value={String(variant)}
            onChange={(value) => setVariant(Number(value))}
          />
        )}
        {channel === 'email' && (
          <span className={classes.looks}>
            <Switch
              label={t('campaigns.dark')}
              checked={isDark}
              onChange={({ currentTarget: { checked } }) => setDark(checked)}
            />
            <SegmentedControl
              aria-label={t('campaigns.look')}
              data={looks.map((value) => ({ value, label: iconOf(value) }))}
              value={look}
              onChange={(value) => setLook(looks.find((one) => one === value) ?? look)}
            />
          </span>
        )}
      </div>
      <div className={classes.scroll}>
        {isFinding && <SkeletonRows label={t('settings.loading')} rows={6} />}
        {!isFinding && lead === null && (
          <EmptyState title={t('campaigns.nobody')} text={t('campaigns.nobodyText')} />
        )}
        {lead !== null && !isComplete && (
          <EmptyState title={t('campaigns.noContent')} text={t('campaigns.noContentText')} />
        )}
        {lead !== null && isComplete && (
          <PreviewMessage preview={preview} look={look} isDark={isDark} />
        )}
      </div>
    </section>
  );
}

function iconOf(look: Look) {
  const Icon = icons[look];
  return <Icon role="img" aria-label={t(`campaigns.look_${look}`)} />;
}
