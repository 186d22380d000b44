import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { changePassword } from './account.ts';

export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');

  async function submit() {
    await changePassword(current, next);
    showToast({ kind: 'done', text: t('security.passwordChanged') });
    onClose();
  }

  return (
    <FormDialog
      title={t('security.changePassword')}
      submit={t('security.setPassword')}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={submit}
    >
      {() => (
        <>
          <PasswordInput
            data-autofocus
            required
            label={t('security.currentPassword')}
            autoComplete="current-password"
            value={current}
            onChange={({ currentTarget: { value } }) => setCurrent(value)}
          />
          <PasswordInput
            required
            label={t('security.newPassword')}
            description={t('security.passwordLength')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            value={next}
            onChange={({ currentTarget: { value } }) => setNext(value)}
          />
        </>
      )}
    </FormDialog>
  );
}
