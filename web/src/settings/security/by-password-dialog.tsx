// A change of the second factor that needs the password.
import { Modal, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { removeApp, renewRecoveryCodes } from './account.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

interface Props {
  change: 'remove' | 'renew';
  onClose: () => void;
  onChanged: () => void;
}

export function ByPasswordDialog({ change, onClose, onChanged }: Props) {
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<string[]>();

  async function submit() {
    if (change === 'renew') return setCodes(await renewRecoveryCodes(password));
    await removeApp(password);
    onChanged();
    onClose();
  }

  if (codes) {
    return (
      <Modal opened onClose={onClose} withCloseButton={false} title={t('security.recoveryCodes')}>
        <RecoveryCodes codes={codes} onClose={onClose} />
      </Modal>
    );
  }
  return (
    <FormDialog
      title={t(change === 'renew' ? 'security.renewCodes' : 'security.removeApp')}
      submit={t(change === 'renew' ? 'security.renew' : 'security.remove')}
      busy={t('security.checking')}
      onClose={onClose}
      onSubmit={submit}
    >
      {() => (
        <>
          <p>{t(change === 'renew' ? 'security.renewText' : 'security.removeAppText')}</p>
          <PasswordInput
            data-autofocus
            required
            label={t('security.currentPassword')}
            autoComplete="current-password"
            value={password}
            onChange={({ currentTarget: { value } }) => setPassword(value)}
          />
        </>
      )}
    </FormDialog>
  );
}
