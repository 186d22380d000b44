// A revoked key cannot come back, so its name is typed first.
import type { Key } from '@inlet/sdk';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';

interface Props {
  workspace: string;
  apiKey: Key;
  onClose: () => void;
  onRevoked: (key: Key) => void;
}

export function RevokeKeyDialog({ workspace, apiKey, onClose, onRevoked }: Props) {
  const [busy, setBusy] = useState(false);
  const { id, name } = apiKey;

  async function revoke() {
    setBusy(true);
    const isRevoked = await save({
      key: queryKeys.all(workspace, 'keys'),
      send: () => inletOf(workspace).keys.delete(id),
      done: t('keys.wasRevoked', { name }),
    });
    if (isRevoked) onRevoked(apiKey);
    onClose();
  }

  return (
    <ConfirmByNameDialog
      opened
      title={t('keys.revokeTitle', { name })}
      text={t('keys.revokeText')}
      label={t('settings.typeName', { name })}
      name={name.trim()}
      keep={t('settings.keep')}
      remove={t('keys.revoke')}
      busy={busy ? t('keys.revoking') : undefined}
      onKeep={onClose}
      onRemove={() => void revoke()}
    />
  );
}
