// A new address takes effect once the person has proved that it is theirs.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { changeEmail } from '../security/account.ts';

interface Props {
  email: string;
  onClose: () => void;
}

export function EmailDialog({ email, onClose }: Props) {
  const [typed, setTyped] = useState('');

  async function submit() {
    await changeEmail(typed.trim());
    showToast({
      ...{ kind: 'done', stays: true },
      text: t('profile.emailAsked', { email: typed.trim() }),
    });
    onClose();
  }

  return (
    <FormDialog
      title={t('profile.changeEmail')}
      submit={t('profile.askEmail')}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={submit}
    >
      {() => (
        <TextInput
          data-autofocus
          required
          type="email"
          label={t('profile.newEmail')}
          description={t('profile.emailText', { email })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="email"
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
      )}
    </FormDialog>
  );
}
