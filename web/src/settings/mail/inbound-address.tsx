// The address to which a provider posts the replies: shown, copied, renewed.
import type { MailSettings } from '@inlet/sdk';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { useMay, useMe } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';
import { CopyIcon } from '../../ui/copy-button.tsx';
import { SettingRow } from '../parts/setting-rows.tsx';
import classes from './mail.module.css';

interface Props {
  workspace: string;
  current: MailSettings;
  onMake: () => void;
}

export function InboundAddress({ workspace, current: { inbound_url: url }, onMake }: Props) {
  const mayWrite = useMay(workspace)('write:settings');
  const { name } = useMe(workspace).workspace;
  const [isAsking, setAsking] = useState(false);
  const renew = () =>
    void save<MailSettings>({
      key: queryKeys.one(workspace, 'mail-settings', 'own'),
      send: () => inletOf(workspace).mailSettings.renewInboundAddress(),
      done: t('mail.inboundRenewed'),
    });
  return (
    <SettingRow label={t('mail.inbound')} text={t('mail.inboundText')}>
      {url === null ? (
        mayWrite && <Button onClick={onMake}>{t('mail.makeInbound')}</Button>
      ) : (
        <span className={classes.code}>
          <code>{url}</code>
          <CopyIcon text={url} label={t('mail.copyInbound')} copied={t('settings.copied')} />
          {mayWrite && <Button onClick={() => setAsking(true)}>{t('mail.renewInbound')}</Button>}
        </span>
      )}
      <ConfirmByNameDialog
        opened={isAsking}
        title={t('mail.renewInboundTitle')}
        text={t('mail.renewInboundText')}
        label={t('settings.typeName', { name })}
        name={name}
        keep={t('settings.keep')}
        remove={t('mail.renewInbound')}
        onKeep={() => setAsking(false)}
        onRemove={() => {
          setAsking(false);
          renew();
        }}
      />
    </SettingRow>
  );
}
