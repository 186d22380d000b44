// The page of the draft as visitors would get it, and the thanks after sending it.
import { SegmentedControl } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './form-editor.module.css';
import { HtmlFrame } from './html-frame.tsx';
import type { Preview } from './use-preview.ts';

interface Props {
  preview: Preview;
  onPick: (key: string) => void;
}

export function PreviewPanel({ preview: { pages, problems, error, retry }, onPick }: Props) {
  const [shown, setShown] = useState<'html' | 'thanks_html'>('html');
  const [isNarrow, setNarrow] = useState(false);
  const isInvalid = Object.keys(problems).length > 0;
  return (
    <section className={classes.preview} aria-label={t('forms.preview')}>
      <div className={classes.previewBar}>
        <SegmentedControl
          aria-label={t('forms.shownPage')}
          data={[
            { value: 'html', label: t('forms.pageForm') },
            { value: 'thanks_html', label: t('forms.pageThanks') },
          ]}
          value={shown}
          onChange={(value) => setShown(value as typeof shown)}
        />
        <span role="status">{isInvalid && t('forms.previewOld')}</span>
        <SegmentedControl
          visibleFrom="sm"
          aria-label={t('forms.width')}
          data={[
            { value: 'wide', label: icon(IconDeviceDesktop, t('forms.desktop')) },
            { value: 'narrow', label: icon(IconDeviceMobile, t('forms.phone')) },
          ]}
          value={isNarrow ? 'narrow' : 'wide'}
          onChange={(value) => setNarrow(value === 'narrow')}
        />
      </div>
      <div className={classes.page} data-narrow={isNarrow || undefined}>
        {pages !== undefined && (
          <HtmlFrame
            title={t('forms.preview')}
            html={pages[shown]}
            onSubmit={() => setShown('thanks_html')}
            onPick={(id) => onPick(id.replace(/^field-/, ''))}
          />
        )}
        {pages === undefined && error === undefined && (
          <SkeletonRows label={t('settings.loading')} rows={6} />
        )}
        {pages === undefined && error !== undefined && (
          <ErrorState
            title={t('forms.noPreview')}
            text={error.message}
            retry={{ label: t('error.retry'), onClick: retry }}
          />
        )}
      </div>
    </section>
  );
}

const icon = (Icon: typeof IconDeviceDesktop, label: string) => (
  <Icon role="img" aria-label={label} />
);
