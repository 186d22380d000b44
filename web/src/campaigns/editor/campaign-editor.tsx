// The editor of a campaign: whom it reaches and what it says, and beside it the message as a lead of
// the audience gets it.
import type { Campaign } from '@inlet/sdk';
import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../session/me.ts';
import { useLayout } from '../../shell/layout.ts';
import { t } from '../../texts/t.ts';
import { CampaignHead } from '../campaign-head.tsx';
import type { ReadCampaign } from '../use-campaign.ts';
import { AudienceSection } from './audience-section.tsx';
import { missingOf } from './draft.ts';
import classes from './editor.module.css';
import { EditorActions } from './editor-actions.tsx';
import { MessageSection } from './message-section.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { ScheduledNotice } from './scheduled-notice.tsx';
import { SendingSection } from './sending-section.tsx';
import { useAudience } from './use-audience.ts';
import { useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';
import { WhatsappSection } from './whatsapp-section.tsx';

interface Props {
  workspace: string;
  read: ReadCampaign;
}

export function CampaignEditor({ workspace, read }: Props) {
  const { campaign } = read;
  const { channel } = campaign;
  const mayWrite = useMay(workspace)('write:campaigns');
  const isPhone = useLayout() === 'phone';
  const [tab, setTab] = useState<'edit' | 'preview'>('edit');
  const [isTried, setTried] = useState(false);
  const state = useDraft(workspace, read);
  const { draft, change } = state;
  const count = useAudience(workspace, channel, draft.audience);
  const preview = usePreview(workspace, campaign, draft);
  const problems = { ...(isTried && missingProblems(draft, channel)), ...state.problems };
  const section = { workspace, draft, problems, onChange: change };
  const shown = <PreviewPanel preview={preview} channel={channel} />;
  return (
    <>
      <CampaignHead
        workspace={workspace}
        campaign={campaign}
        name={draft.name}
        beside={
          mayWrite &&
          !isPhone && (
            <span
              className={classes.state}
              role="status"
              data-bad={state.state === 'unsaved' || undefined}
            >
              {t(`campaigns.save_${state.state}`)}
            </span>
          )
        }
        actions={
          mayWrite && (
            <EditorActions
              {...{ workspace, campaign, state, count, preview }}
              onIncomplete={() => {
                setTab('edit');
                setTried(true);
              }}
            />
          )
        }
      />
      {campaign.status === 'scheduled' && (
        <ScheduledNotice workspace={workspace} campaign={campaign} mayWrite={mayWrite} />
      )}
      {isPhone && (
        <div className={classes.tabs}>
          <SegmentedControl
            fullWidth
            aria-label={t('campaigns.shown')}
            data={[
              { value: 'edit', label: t('campaigns.edit') },
              { value: 'preview', label: t('templates.preview') },
            ]}
            value={tab}
            onChange={(value) => setTab(value === 'preview' ? 'preview' : 'edit')}
          />
        </div>
      )}
      <div className={classes.editor}>
        {isPhone && tab === 'preview' ? (
          shown
        ) : (
          <div className={classes.side}>
            <fieldset className={classes.fields} disabled={!mayWrite}>
              <legend className="visually-hidden">{t('campaigns.edit')}</legend>
              <div className={classes.section}>
                <TextInput
                  label={t('campaigns.name')}
                  maxLength={200}
                  value={draft.name}
                  error={problems.name}
                  onChange={({ currentTarget: { value } }) => change({ name: value })}
                />
              </div>
              <AudienceSection
                workspace={workspace}
                audience={draft.audience}
                count={count}
                onChange={(audience) => change({ audience })}
              />
              {channel === 'email' ? (
                <MessageSection {...section} />
              ) : (
                <WhatsappSection {...section} />
              )}
              <SendingSection {...section} channel={channel} />
            </fieldset>
          </div>
        )}
        {!isPhone && shown}
      </div>
    </>
  );
}

const fieldOf = {
  ...{ name: 'name', subject: 'subject', content: 'content' },
  ...{ template: 'template_id', whatsapp: 'template' },
} as const;

const missingProblems = (
  draft: Parameters<typeof missingOf>[0],
  channel: Campaign['channel'],
): Record<string, string> =>
  Object.fromEntries(
    missingOf(draft, channel).map((name) => [fieldOf[name], t('problem.required')]),
  );
