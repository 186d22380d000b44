import type { User } from '@inlet/sdk';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';

interface Props {
  workspace: string;
  user: User;
  onClose: () => void;
}

export function DeleteMemberDialog({ workspace, user, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const { id, name } = user;

  async function remove() {
    setBusy(true);
    await save({
      key: queryKeys.all(workspace, 'users'),
      send: () => inletOf(workspace).users.delete(id),
      done: t('members.wasDeleted', { name }),
    });
    onClose();
  }

  return (
    <ConfirmByNameDialog
      opened
      title={t('members.deleteTitle', { name })}
      text={t('members.deleteText')}
      label={t('settings.typeName', { name })}
      name={name.trim()}
      keep={t('settings.keep')}
      remove={t('members.delete')}
      busy={busy ? t('members.deleting') : undefined}
      onKeep={onClose}
      onRemove={() => void remove()}
    />
  );
}
