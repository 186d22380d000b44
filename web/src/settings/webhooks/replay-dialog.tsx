// Asks since when, and what, to send again.
import { Radio, Select } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';

const periods = ['1', '6', '24', '168', '720'] as const;
const hour = 3_600_000;

interface Props {
  workspace: string;
  id: number;
  onClose: () => void;
}

export function ReplayDialog({ workspace, id, onClose }: Props) {
  const [hours, setHours] = useState<string>('24');
  const [only, setOnly] = useState<'failed' | 'all'>('failed');

  async function start() {
    const since = new Date(Date.now() - Number(hours) * hour).toISOString();
    await inletOf(workspace).webhookReplays.create(id, { since, only });
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'webhooks') });
    onClose();
  }

  return (
    <FormDialog
      title={t('webhooks.replay')}
      submit={t('webhooks.startReplay')}
      busy={t('webhooks.starting')}
      onClose={onClose}
      onSubmit={start}
    >
      {(problems) => (
        <>
          <Select
            data-autofocus
            label={t('webhooks.since')}
            allowDeselect={false}
            data={periods.map((value) => ({ value, label: t(`webhooks.since_${value}`) }))}
            value={hours}
            error={problems.since}
            onChange={(value) => value && setHours(value)}
          />
          <Radio.Group
            label={t('webhooks.which')}
            value={only}
            onChange={(value) => setOnly(value === 'all' ? 'all' : 'failed')}
          >
            <Radio mt={8} value="failed" label={t('webhooks.onlyFailed')} />
            <Radio mt={8} value="all" label={t('webhooks.everything')} />
          </Radio.Group>
        </>
      )}
    </FormDialog>
  );
}
