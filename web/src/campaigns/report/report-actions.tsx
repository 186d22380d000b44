// What one can do with a campaign that is being sent or was.
import type { Campaign } from '@inlet/sdk';
import { Modal } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useLayout } from '../../shell/layout.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';
import { readCampaign } from '../use-campaign.ts';
import { SentMessage } from './sent-message.tsx';

interface Props {
  workspace: string;
  campaign: Campaign;
  mayWrite: boolean;
}

export function ReportActions({ workspace, campaign, mayWrite }: Props) {
  const { id, name, status } = campaign;
  const [dialog, setDialog] = useState<'message' | 'cancel'>();
  const isPhone = useLayout() === 'phone';
  const close = () => setDialog(undefined);

  async function move(action: 'pause' | 'resume' | 'cancel') {
    close();
    try {
      const next = await inletOf(workspace).campaigns[action](id);
      queryClient.setQueryData(queryKeys.one(workspace, 'campaigns', id), readCampaign(next));
    } catch (error) {
      showFailure(error);
    }
  }

  const isActive = mayWrite && (status === 'sending' || status === 'paused');
  return (
    <>
      {!(isPhone && isActive) && (
        <Button onClick={() => setDialog('message')}>{t('campaigns.showMessage')}</Button>
      )}
      {isActive && (
        <Button onClick={() => setDialog('cancel')}>
          {t(isPhone ? 'settings.cancel' : 'campaigns.cancel')}
        </Button>
      )}
      {isActive && status === 'sending' && (
        <Button tone="filled" icon={<IconPlayerPause />} onClick={() => void move('pause')}>
          {t('campaigns.pause')}
        </Button>
      )}
      {isActive && status === 'paused' && (
        <Button tone="filled" icon={<IconPlayerPlay />} onClick={() => void move('resume')}>
          {t('campaigns.resume')}
        </Button>
      )}
      <Modal
        opened={dialog === 'message'}
        onClose={close}
        title={t('campaigns.message')}
        size={800}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <SentMessage workspace={workspace} campaign={campaign} />
      </Modal>
      <ConfirmByNameDialog
        opened={dialog === 'cancel'}
        title={t('campaigns.cancelTitle', { name })}
        text={t('campaigns.cancelText')}
        label={t('settings.typeName', { name })}
        name={name.trim()}
        keep={t('settings.keep')}
        remove={t('campaigns.cancel')}
        onKeep={close}
        onRemove={() => void move('cancel')}
      />
    </>
  );
}
