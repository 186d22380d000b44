// The actions on an endpoint.
import type { Webhook } from '@inlet/sdk';
import {
  IconHistory,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconSend,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { showToast } from '../../ui/toasts.ts';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { troubleText } from './event-words.ts';
import { ReplayDialog } from './replay-dialog.tsx';

interface Props {
  workspace: string;
  webhook: Webhook;
  onSecret: (secret: string | undefined) => void;
}

export function EndpointActions({ workspace, webhook, onSecret }: Props) {
  const may = useMay(workspace);
  const navigate = useNavigate();
  const [open, setOpen] = useState<'change' | 'replay' | 'delete'>();
  const [isTesting, setTesting] = useState(false);
  const { webhooks } = inletOf(workspace);
  const { id, url, active, integration_id: integration } = webhook;
  // That of an integration is changed there.
  const mayChange = may('write:webhooks') && integration === null;
  const key = queryKeys.one(workspace, 'webhooks', id);
  const close = () => setOpen(undefined);

  async function test() {
    setTesting(true);
    try {
      const { delivered, status, trouble, duration_ms } = await webhooks.test(id);
      const values = { status: status ?? '', ms: duration_ms, trouble: troubleText(trouble ?? '') };
      showToast({
        kind: delivered ? 'done' : 'failed',
        text: t(delivered ? 'webhooks.testArrived' : 'webhooks.testFailed', values),
      });
    } catch (error) {
      showFailure(error);
    } finally {
      setTesting(false);
      void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'webhooks') });
    }
  }

  const setActive = (next: boolean) =>
    void save<Webhook>({
      key,
      update: (shown) => ({ ...shown, active: next }),
      send: () => webhooks.update(id, { active: next }),
      undo: () => webhooks.update(id, { active: !next }),
      done: t(next ? 'webhooks.wasEnabled' : 'webhooks.wasPaused'),
    });

  const rotate = () =>
    void save({ key, send: async () => onSecret((await webhooks.rotate(id)).secret) });

  async function remove() {
    const done = t('webhooks.wasDeleted');
    if (await save({ key, send: () => webhooks.delete(id), done })) {
      await navigate({ to: addressOf(workspace, { path: 'settings/webhooks' }) });
    }
  }

  return (
    <>
      {may('write:webhooks') && (
        <Button
          icon={<IconSend />}
          busy={isTesting ? t('webhooks.testing') : undefined}
          onClick={() => void test()}
        >
          {t('webhooks.test')}
        </Button>
      )}
      <RowMenu
        label={t('settings.actionsOf', { name: url })}
        actions={[
          ...(mayChange
            ? [
                {
                  ...{ label: t('webhooks.change'), icon: <IconPencil /> },
                  onClick: () => setOpen('change'),
                },
                {
                  label: t(active ? 'webhooks.pause' : 'webhooks.enable'),
                  icon: active ? <IconPlayerPause /> : <IconPlayerPlay />,
                  onClick: () => setActive(!active),
                },
                { label: t('webhooks.rotate'), icon: <IconRefresh />, onClick: rotate },
              ]
            : []),
          ...(may('write:webhooks')
            ? [
                {
                  ...{ label: t('webhooks.replay'), icon: <IconHistory /> },
                  onClick: () => setOpen('replay'),
                },
              ]
            : []),
          ...(may('delete:webhooks') && integration === null
            ? [
                {
                  ...{ label: t('webhooks.delete'), icon: <IconTrash />, danger: true },
                  onClick: () => setOpen('delete'),
                },
              ]
            : []),
        ]}
      />
      {open === 'change' && (
        <EndpointDialog workspace={workspace} webhook={webhook} onClose={close} onSaved={close} />
      )}
      {open === 'replay' && <ReplayDialog workspace={workspace} id={id} onClose={close} />}
      <ConfirmByNameDialog
        opened={open === 'delete'}
        title={t('webhooks.deleteTitle')}
        text={t('webhooks.deleteText')}
        label={t('settings.typeName', { name: new URL(url).host })}
        name={new URL(url).host}
        keep={t('settings.keep')}
        remove={t('webhooks.delete')}
        onKeep={close}
        onRemove={() => void remove()}
      />
    </>
  );
}
