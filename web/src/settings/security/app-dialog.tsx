// Sets up an authenticator app: password, QR code and first code, recovery codes.
import { Modal, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { confirmApp, type Enrolment, startApp } from './account.ts';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import classes from './security.module.css';

interface Props {
  onClose: () => void;
  onEnabled: () => void;
}

export function AppDialog({ onClose, onEnabled }: Props) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [isDone, setDone] = useState(false);

  if (isDone && enrolment) {
    return (
      <Modal opened onClose={onClose} withCloseButton={false} title={t('security.recoveryCodes')}>
        <RecoveryCodes codes={enrolment.backupCodes} onClose={onClose} />
      </Modal>
    );
  }
  if (enrolment === undefined) {
    return (
      <FormDialog
        key="password"
        title={t('security.setUpApp')}
        submit={t('security.next')}
        busy={t('security.checking')}
        onClose={onClose}
        onSubmit={async () => setEnrolment(await startApp(password))}
      >
        {() => (
          <PasswordInput
            data-autofocus
            required
            label={t('security.currentPassword')}
            description={t('security.appText')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="current-password"
            value={password}
            onChange={({ currentTarget: { value } }) => setPassword(value)}
          />
        )}
      </FormDialog>
    );
  }
  const secret = new URL(enrolment.totpURI).searchParams.get('secret') ?? '';
  return (
    <FormDialog
      key="code"
      title={t('security.setUpApp')}
      submit={t('security.confirm')}
      busy={t('security.checking')}
      size="lg"
      onClose={onClose}
      onSubmit={async () => {
        await confirmApp(code);
        setDone(true);
        onEnabled();
      }}
    >
      {() => (
        <div className={classes.enrol}>
          <QrCode text={enrolment.totpURI} label={t('security.qrCode')} />
          <div className={classes.steps}>
            <p>{t('security.scan')}</p>
            <p className={classes.secret}>{secret}</p>
            <TextInput
              data-autofocus
              required
              label={t('security.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              value={code}
              onChange={({ currentTarget: { value } }) => setCode(value)}
            />
          </div>
        </div>
      )}
    </FormDialog>
  );
}
