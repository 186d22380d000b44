// The passkeys of the person: each signs in alone, by a fingerprint, a face or a PIN.
import { IconFingerprint, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { save } from '../../records/save.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { SettingRow, SettingSection } from '../parts/setting-rows.tsx';
import { addPasskey, listPasskeys, type Passkey, removePasskey, renamePasskey } from './account.ts';
import { PasskeyNameDialog } from './passkey-name-dialog.tsx';

type Dialog = { kind: 'add' } | { kind: 'rename' | 'remove'; passkey: Passkey };

export function Passkeys({ workspace }: { workspace: string }) {
  const { moment } = useTimes(workspace);
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<Dialog>();
  const key = queryKeys.passkeys();
  const query = useQuery({ queryKey: key, queryFn: listPasskeys });
  const close = () => setDialog(undefined);

  async function refresh() {
    await queries.invalidateQueries({ queryKey: key });
    await queries.invalidateQueries({ queryKey: queryKeys.me(workspace) });
  }

  async function remove({ id, name }: Passkey) {
    const done = t('security.passkeyRemoved', { name: nameOf({ name }) });
    close();
    if (await save({ key, send: () => removePasskey(id), done })) await refresh();
  }

  return (
    <SettingSection title={t('security.passkeys')} text={t('security.passkeysText')}>
      <QueryState query={query}>
        {query.data?.map((passkey) => (
          <SettingRow
            key={passkey.id}
            label={nameOf(passkey)}
            text={t('security.addedAt', { time: moment(String(passkey.createdAt)) })}
          >
            <RowMenu
              label={t('settings.actionsOf', { name: nameOf(passkey) })}
              actions={[
                {
                  ...{ label: t('security.rename'), icon: <IconPencil /> },
                  onClick: () => setDialog({ kind: 'rename', passkey }),
                },
                {
                  ...{ label: t('security.remove'), icon: <IconTrash />, danger: true },
                  onClick: () => setDialog({ kind: 'remove', passkey }),
                },
              ]}
            />
          </SettingRow>
        ))}
        <SettingRow label={t('security.anotherPasskey')}>
          <Button icon={<IconFingerprint />} onClick={() => setDialog({ kind: 'add' })}>
            {t('security.addPasskey')}
          </Button>
        </SettingRow>
      </QueryState>
      {dialog?.kind === 'add' && (
        <PasskeyNameDialog
          title={t('security.addPasskey')}
          submit={t('security.addPasskey')}
          onClose={close}
          onSubmit={async (name) => {
            await addPasskey(name);
            await refresh();
          }}
        />
      )}
      {dialog?.kind === 'rename' && (
        <PasskeyNameDialog
          title={t('security.rename')}
          submit={t('settings.save')}
          name={nameOf(dialog.passkey)}
          onClose={close}
          onSubmit={async (name) => {
            await renamePasskey(dialog.passkey.id, name);
            await refresh();
          }}
        />
      )}
      {dialog?.kind === 'remove' && (
        <ConfirmByNameDialog
          opened
          title={t('security.removePasskey')}
          text={t('security.removePasskeyText')}
          label={t('settings.typeName', { name: nameOf(dialog.passkey) })}
          name={nameOf(dialog.passkey)}
          keep={t('settings.keep')}
          remove={t('security.remove')}
          onKeep={close}
          onRemove={() => void remove(dialog.passkey)}
        />
      )}
    </SettingSection>
  );
}

const nameOf = ({ name }: { name?: string | undefined }): string =>
  name?.trim() || t('security.passkey');
