// The address of an automation, for programs that start it: shown, copied, renewed.
import type { AutomationAddress } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { save } from '../../../records/save.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmByNameDialog } from '../../../ui/confirm-by-name.tsx';
import { CopyIcon } from '../../../ui/copy-button.tsx';
import { useFlow } from '../flow-context.ts';
import classes from './settings.module.css';

/** `name` is that of the automation. */
export function AddressSetting({ name }: { name: string }) {
  const { workspace, automation: id } = useParams({
    from: '/w/$workspace/automations/$automation',
  });
  const { mayWrite } = useFlow();
  const [isAsking, setAsking] = useState(false);
  const { automations } = inletOf(workspace);
  const key = [...queryKeys.one(workspace, 'automations', id), 'address'];
  const { data } = useQuery({
    queryKey: key,
    // Everybody who knows the address can start runs.
    enabled: mayWrite,
    queryFn: ({ signal }) => automations.getAddress(id, { signal }),
  });

  const renew = (done: string) =>
    void save<AutomationAddress>({ key, send: () => automations.renewAddress(id), done });

  if (!mayWrite || data === undefined) return null;
  const { url } = data;
  return (
    <div className={classes.conditions}>
      <span className={classes.label}>{t('automations.address')}</span>
      {url === null ? (
        <Button onClick={() => renew(t('automations.addressMade'))}>
          {t('automations.makeAddress')}
        </Button>
      ) : (
        <>
          <span className={classes.address}>
            <code>{url}</code>
            <CopyIcon
              text={url}
              label={t('automations.copyAddress')}
              copied={t('settings.copied')}
            />
          </span>
          <Button tone="quiet" onClick={() => setAsking(true)}>
            {t('automations.renewAddress')}
          </Button>
        </>
      )}
      <span className={classes.hint}>{t('automations.addressHint')}</span>
      <ConfirmByNameDialog
        opened={isAsking}
        title={t('automations.renewAddress')}
        text={t('automations.renewText')}
        label={t('settings.typeName', { name })}
        name={name}
        keep={t('settings.keep')}
        remove={t('automations.renewAddress')}
        onKeep={() => setAsking(false)}
        onRemove={() => {
          setAsking(false);
          renew(t('automations.addressRenewed'));
        }}
      />
    </div>
  );
}
