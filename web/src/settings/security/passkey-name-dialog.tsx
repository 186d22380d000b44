import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';

interface Props {
  title: string;
  submit: string;
  name?: string;
  onClose: () => void;
  onSubmit: (name: string) => Promise<void>;
}

export function PasskeyNameDialog({ title, submit, name = '', onClose, onSubmit }: Props) {
  const [typed, setTyped] = useState(name);
  return (
    <FormDialog
      title={title}
      submit={submit}
      busy={t('security.waiting')}
      onClose={onClose}
      onSubmit={async () => {
        await onSubmit(typed.trim() || t('security.passkey'));
        onClose();
      }}
    >
      {() => (
        <TextInput
          data-autofocus
          label={t('security.passkeyName')}
          placeholder={t('security.passkeyExample')}
          maxLength={100}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
      )}
    </FormDialog>
  );
}
