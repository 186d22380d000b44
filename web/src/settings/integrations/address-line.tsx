// The address of an integration: shown, copied, renewed.
import type { IntegrationAddress } from '@inlet/sdk';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';
import { CopyIcon } from '../../ui/copy-button.tsx';
import classes from './integrations.module.css';
import { integrationKey, useAddress } from './use-integrations.ts';

interface Props {
  workspace: string;
  id: number;
  /** Of the integration. */
  name: string;
}

export function AddressLine({ workspace, id, name }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { data } = useAddress(workspace, id, true);
  const renew = (done: string) =>
    void save<IntegrationAddress>({
      key: [...integrationKey(workspace, id), 'address'],
      send: () => inletOf(workspace).integrations.renewAddress(id),
      done,
    });
  if (data === undefined) return '…';
  const { url } = data;
  return (
    <span className={classes.address}>
      {url === null ? (
        <Button onClick={() => renew(t('integrations.addressMade'))}>
          {t('integrations.makeAddress')}
        </Button>
      ) : (
        <>
          <code>{url}</code>
          <CopyIcon
            text={url}
            label={t('integrations.copyAddress')}
            copied={t('settings.copied')}
          />
          <Button tone="quiet" onClick={() => setAsking(true)}>
            {t('integrations.renewAddress')}
          </Button>
        </>
      )}
      <ConfirmByNameDialog
        opened={isAsking}
        title={t('integrations.renewTitle')}
        text={t('integrations.renewText')}
        label={t('settings.typeName', { name })}
        name={name.trim()}
        keep={t('settings.keep')}
        remove={t('integrations.renewAddress')}
        onKeep={() => setAsking(false)}
        onRemove={() => {
          setAsking(false);
          renew(t('integrations.addressRenewed'));
        }}
      />
    </span>
  );
}
