// The actions on one integration.
import type { Integration, IntegrationType } from '@inlet/sdk';
import {
  IconHistory,
  IconListNumbers,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { hasTest, keepsLeads, postsToChat } from './abilities.ts';
import { BackfillDialog } from './backfill-dialog.tsx';
import { TestButton } from './test-button.tsx';
import { turnIntegration } from './turn-integration.ts';
import { integrationKey } from './use-integrations.ts';

interface Props {
  workspace: string;
  integration: Integration;
  type: IntegrationType;
}

export function IntegrationActions({ workspace, integration, type }: Props) {
  const may = useMay(workspace);
  const navigate = useNavigate();
  const [open, setOpen] = useState<'backfill' | 'delete'>();
  const { id, name, active } = integration;
  const close = () => setOpen(undefined);
  const go = (path: string, search: { id?: number } = {}) =>
    navigate({ to: addressOf(workspace, { path: `settings/integrations${path}` }), search });

  async function remove() {
    close();
    const isDeleted = await save({
      key: integrationKey(workspace, id),
      send: () => inletOf(workspace).integrations.delete(id),
      done: t('integrations.wasDeleted', { name }),
    });
    if (isDeleted) await go('');
  }

  async function openLog() {
    for await (const webhook of inletOf(workspace).webhooks.list({})) {
      if (webhook.integration_id !== id) continue;
      await navigate({ to: addressOf(workspace, { path: `settings/webhooks/${webhook.id}` }) });
      return;
    }
  }

  if (!may('write:integrations')) return null;
  return (
    <>
      {hasTest(type) && <TestButton workspace={workspace} id={id} />}
      <RowMenu
        label={t('settings.actionsOf', { name })}
        actions={[
          ...(postsToChat(type) && may('read:webhooks')
            ? [
                {
                  ...{ label: t('integrations.showPosted'), icon: <IconHistory /> },
                  onClick: () => void openLog(),
                },
              ]
            : []),
          {
            ...{ label: t('integrations.showSteps'), icon: <IconListNumbers /> },
            onClick: () => void go(`/new/${type.type}`, { id }),
          },
          ...(keepsLeads(type)
            ? [
                {
                  ...{ label: t('integrations.backfill'), icon: <IconHistory /> },
                  onClick: () => setOpen('backfill'),
                },
              ]
            : []),
          {
            label: t(active ? 'integrations.turnOff' : 'integrations.turnOn'),
            icon: active ? <IconPlayerPause /> : <IconPlayerPlay />,
            onClick: () => turnIntegration(workspace, integration, !active),
          },
          {
            ...{ label: t('integrations.delete'), icon: <IconTrash />, danger: true },
            onClick: () => setOpen('delete'),
          },
        ]}
      />
      {open === 'backfill' && <BackfillDialog workspace={workspace} id={id} onClose={close} />}
      <ConfirmByNameDialog
        opened={open === 'delete'}
        title={t('integrations.deleteTitle', { name })}
        text={t('integrations.deleteText')}
        label={t('settings.typeName', { name })}
        name={name.trim()}
        keep={t('settings.keep')}
        remove={t('integrations.delete')}
        onKeep={close}
        onRemove={() => void remove()}
      />
    </>
  );
}
