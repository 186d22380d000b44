// Reads the leads of a form at its service again, such as those from before the integration was set up.
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { FormDialog } from '../parts/form-dialog.tsx';

const days = [1, 7, 30, 90] as const;
const dayMs = 86_400_000;

interface Props {
  workspace: string;
  id: number;
  onClose: () => void;
}

export function BackfillDialog({ workspace, id, onClose }: Props) {
  const [form, setForm] = useState('');
  const [since, setSince] = useState('7');

  async function submit() {
    await inletOf(workspace).integrations.backfill(id, {
      form_id: form.trim(),
      since: new Date(Date.now() - Number(since) * dayMs).toISOString(),
    });
    showToast({ kind: 'done', text: t('integrations.backfillBegan') });
    onClose();
  }

  return (
    <FormDialog
      title={t('integrations.backfill')}
      submit={t('integrations.backfillStart')}
      busy={t('integrations.backfilling')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(problems) => (
        <>
          <TextInput
            data-autofocus
            required
            label={t('integrations.setting_form_id')}
            description={t('integrations.backfillForm')}
            inputMode="numeric"
            maxLength={30}
            value={form}
            error={problems.form_id}
            onChange={({ currentTarget }) => setForm(currentTarget.value)}
          />
          <Select
            label={t('integrations.backfillSince')}
            allowDeselect={false}
            data={days.map((count) => ({
              value: String(count),
              label: t('integrations.lastDays', { count }),
            }))}
            value={since}
            error={problems.since}
            onChange={(next) => next !== null && setSince(next)}
          />
        </>
      )}
    </FormDialog>
  );
}
