// The address by which a calendar shows one's own tasks. It is made the first time.
import { Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { QueryState } from '../lists/query-state.tsx';
import { save } from '../records/save.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import classes from './subscribe-dialog.module.css';

export function SubscribeDialog({
  workspace,
  onClose,
}: {
  workspace: string;
  onClose: () => void;
}) {
  const [isMaking, setMaking] = useState(false);
  const { feeds } = inletOf(workspace);
  const key = queryKeys.list(workspace, 'feeds', { of: 'tasks' });
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const { data } = await feeds.list({ per_page: 100 }, { signal }).page();
      return data.find(({ whose, url }) => whose === 'mine' && url !== null)?.url ?? null;
    },
  });

  async function make() {
    setMaking(true);
    const name = t('tasks.myTasks');
    await save({ key, send: () => feeds.create({ kind: 'tasks', name, whose: 'mine' }) });
    setMaking(false);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tasks.subscribe')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <p className={classes.text}>{t('tasks.subscribeText')}</p>
      <QueryState query={query}>
        {typeof query.data === 'string' ? (
          <div className={classes.address}>
            <TextInput
              readOnly
              aria-label={t('tasks.calendarAddress')}
              value={query.data}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton
              text={query.data}
              label={t('tasks.copyAddress')}
              copied={t('settings.copied')}
              tone="filled"
              size="sm"
            />
          </div>
        ) : (
          <div className={classes.make}>
            <Button
              tone="filled"
              busy={isMaking ? t('settings.saving') : undefined}
              onClick={() => void make()}
            >
              {t('tasks.makeAddress')}
            </Button>
          </div>
        )}
      </QueryState>
      <p className={classes.text}>{t('tasks.subscribeSecret')}</p>
    </Modal>
  );
}
