import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useMe } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { SettingRow } from '../parts/setting-rows.tsx';
import classes from './mail.module.css';

/** Sends a mail at once, and says what went wrong. */
export function TestMail({ workspace }: { workspace: string }) {
  const id = useId();
  const { user } = useMe(workspace);
  const [to, setTo] = useState(user?.email ?? '');
  const { mutate, data, isPending } = useMutation({
    mutationFn: () => inletOf(workspace).mailSettings.sendTest({ to: to.trim() }),
    onError: showFailure,
  });
  const result =
    data && (data.sent ? t('mail.testSent') : t('mail.testFailed', { error: data.error ?? '' }));
  return (
    <SettingRow label={t('mail.test')} htmlFor={id} text={<span role="status">{result}</span>}>
      <span className={classes.test}>
        <TextInput
          id={id}
          type="email"
          maxLength={254}
          value={to}
          onChange={({ currentTarget: { value } }) => setTo(value)}
        />
        <Button
          size="sm"
          busy={isPending ? t('mail.testSending') : undefined}
          disabled={to.trim() === ''}
          onClick={() => !isPending && mutate()}
        >
          {t('mail.send')}
        </Button>
      </span>
    </SettingRow>
  );
}
