// Testing and sending a campaign. Each begins with saving it.
import type { Campaign } from '@inlet/sdk';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useLayout } from '../../shell/layout.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { missingOf } from './draft.ts';
import { SendDialog } from './send-dialog.tsx';
import { TestDialog } from './test-dialog.tsx';
import type { AudienceQuery } from './use-audience.ts';
import type { DraftState } from './use-draft.ts';
import type { PreviewState } from './use-preview.ts';

interface Props {
  workspace: string;
  campaign: Campaign;
  state: DraftState;
  count: AudienceQuery;
  preview: PreviewState;
  onIncomplete: () => void;
}

export function EditorActions(props: Props) {
  const { workspace, campaign, state, count, preview, onIncomplete } = props;
  const [dialog, setDialog] = useState<'test' | 'send'>();
  const isPhone = useLayout() === 'phone';

  async function open(wanted: 'test' | 'send') {
    if (missingOf(state.draft, campaign.channel).length > 0) {
      onIncomplete();
      showToast({ kind: 'failed', text: t('campaigns.incomplete') });
      return;
    }
    if (await state.flush()) setDialog(wanted);
    else showToast({ kind: 'failed', text: t('campaigns.notSaved') });
  }
  useShortcuts([
    {
      ...{ keys: 'mod+Enter', label: 'campaigns.send', group: 'campaigns.campaign' },
      inInputs: true,
      run: () => dialog === undefined && void open('send'),
    },
  ]);
  const close = () => setDialog(undefined);
  return (
    <>
      <Button disabled={preview.lead === null} onClick={() => void open('test')}>
        {t(isPhone ? 'campaigns.testShort' : 'campaigns.test')}
      </Button>
      <Button
        tone="filled"
        icon={<IconSend />}
        {...(!isPhone && { keys: ['mod', 'enter'] })}
        onClick={() => void open('send')}
      >
        {t('campaigns.send')}
      </Button>
      {dialog === 'test' && preview.lead !== null && (
        <TestDialog
          {...{ workspace, campaign, lead: preview.lead, variant: preview.variant }}
          onClose={close}
        />
      )}
      {dialog === 'send' && (
        <SendDialog
          {...{ workspace, campaign, draft: state.draft, count: count.data }}
          onClose={close}
        />
      )}
    </>
  );
}
