// The SMTP server of the workspace; saved together, since half of it sends nothing.
import type { MailSettings } from '@inlet/sdk';
import { NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';

interface Props {
  workspace: string;
  current: MailSettings;
  onClose: () => void;
}

const securities = ['starttls', 'tls', 'none'] as const;
type Security = (typeof securities)[number];
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function ServerDialog({ workspace, current, onClose }: Props) {
  const [host, setHost] = useState(current.host ?? '');
  const [port, setPort] = useState<number | string>(current.port ?? 587);
  const [security, setSecurity] = useState<Security>((current.security as Security) ?? 'starttls');
  const [username, setUsername] = useState(current.username ?? '');
  const [password, setPassword] = useState('');
  const [address, setAddress] = useState(current.from_address ?? '');

  async function submit() {
    await inletOf(workspace).mailSettings.update({
      ...{ host: orNull(host), port: typeof port === 'number' ? port : null, security },
      ...{ username: orNull(username), from_address: orNull(address) },
      ...(password !== '' && { password }),
    });
    await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'mail-settings') });
    onClose();
  }

  return (
    <FormDialog
      title={t('mail.changeServer')}
      submit={t('settings.save')}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(problems) => (
        <>
          <TextInput
            data-autofocus
            label={t('mail.host')}
            description={t('mail.hostText')}
            maxLength={253}
            value={host}
            error={problems.host}
            onChange={({ currentTarget: { value } }) => setHost(value)}
          />
          <NumberInput
            label={t('mail.port')}
            min={1}
            max={65_535}
            allowDecimal={false}
            value={port}
            error={problems.port}
            onChange={setPort}
          />
          <Select
            label={t('mail.security')}
            allowDeselect={false}
            data={securities.map((value) => ({ value, label: t(`mail.security_${value}`) }))}
            value={security}
            error={problems.security}
            onChange={(value) => value !== null && setSecurity(value as Security)}
          />
          <TextInput
            label={t('mail.username')}
            autoComplete="off"
            maxLength={254}
            value={username}
            error={problems.username}
            onChange={({ currentTarget: { value } }) => setUsername(value)}
          />
          <PasswordInput
            label={t('mail.password')}
            {...(current.has_password && { description: t('mail.passwordKept') })}
            autoComplete="new-password"
            maxLength={1_000}
            value={password}
            error={problems.password}
            onChange={({ currentTarget: { value } }) => setPassword(value)}
          />
          <TextInput
            label={t('mail.fromAddress')}
            type="email"
            maxLength={254}
            value={address}
            error={problems.from_address}
            onChange={({ currentTarget: { value } }) => setAddress(value)}
          />
        </>
      )}
    </FormDialog>
  );
}
