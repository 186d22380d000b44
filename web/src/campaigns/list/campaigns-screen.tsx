// All campaigns of the workspace: their state, and what they brought.
import type { Campaign } from '@inlet/sdk';
import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useMay } from '../../session/me.ts';
import { NewButton } from '../../shell/new-button.tsx';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../../shell/top-bar.tsx';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { FirstChoice } from '../../ui/first-choice.tsx';
import { Foot, Sum } from '../../ui/foot.tsx';
import { CampaignTable } from './campaign-table.tsx';
import classes from './campaigns-screen.module.css';
import { createEmail } from './create-campaign.ts';
import { DeleteCampaign } from './delete-campaign.tsx';
import { NewWhatsapp } from './new-whatsapp.tsx';
import { StartCards } from './start-cards.tsx';

/** No event of the stream announces each message. */
const rereadMs = 5_000;

export function CampaignsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const mayWrite = may('write:campaigns');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'choose' | 'whatsapp'>();
  const [toDelete, setToDelete] = useState<Campaign>();
  const { query, items, total } = useRecords<Campaign>(
    queryKeys.list(workspace, 'campaigns'),
    (options) => inletOf(workspace).campaigns.list({}, options),
    { refetchInterval: rereadMs },
  );
  const open = ({ id }: Campaign) =>
    navigate({ to: addressOf(workspace, { path: `campaigns/${id}` }) });
  const making = useMutation({
    mutationFn: () => createEmail(workspace),
    onSuccess: open,
    onError: showFailure,
  });
  const start = () => mayWrite && setDialog('choose');
  const close = () => setDialog(undefined);
  useShortcuts([{ keys: 'c', label: 'campaigns.new', group: 'shortcuts.anywhere', run: start }]);
  const isEmpty = total === 0;
  const cards = (
    <StartCards
      channels={may('read:templates') ? ['email', 'whatsapp'] : ['email']}
      busy={making.isPending}
      onChoose={(channel) => (channel === 'email' ? making.mutate() : setDialog('whatsapp'))}
    />
  );
  return (
    <>
      <TopBar title={t('shell.campaigns')} live>
        {mayWrite && !isEmpty && (
          <NewButton label={t('campaigns.new')} keys={['c']} onClick={start} />
        )}
      </TopBar>
      <div className={classes.scroll}>
        <QueryState query={query}>
          {isEmpty ? (
            <FirstChoice
              title={t('campaigns.none')}
              text={t(mayWrite ? 'campaigns.noneText' : 'campaigns.noneReadOnly')}
            >
              {mayWrite && cards}
            </FirstChoice>
          ) : (
            <CampaignTable
              workspace={workspace}
              campaigns={items}
              more={query}
              onDelete={setToDelete}
            />
          )}
        </QueryState>
      </div>
      {total !== undefined && total > 0 && (
        <Foot>
          <Sum>{t('campaigns.count', { count: total })}</Sum>
        </Foot>
      )}
      <Modal
        opened={dialog === 'choose'}
        onClose={close}
        title={t('campaigns.new')}
        size={560}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        {cards}
      </Modal>
      {dialog === 'whatsapp' && (
        <NewWhatsapp
          workspace={workspace}
          onClose={close}
          onCreated={(campaign) => void open(campaign)}
        />
      )}
      {toDelete && (
        <DeleteCampaign
          workspace={workspace}
          campaign={toDelete}
          onClose={() => setToDelete(undefined)}
        />
      )}
    </>
  );
}
