import type { Key } from '@inlet/sdk';
import { IconBan, IconPencil } from '@tabler/icons-react';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { RowMenu } from '../../ui/row-menu.tsx';

interface Props {
  workspace: string;
  apiKey: Key;
  onChange: (key: Key) => void;
  onRevoke: (key: Key) => void;
}

/** The actions on a key; none on a revoked one. */
export function KeyMenu({ workspace, apiKey, onChange, onRevoke }: Props) {
  const may = useMay(workspace);
  const isRevoked = apiKey.revoked_at !== null;
  const change = {
    ...{ label: t('keys.change'), icon: <IconPencil /> },
    onClick: () => onChange(apiKey),
  };
  const revoke = {
    ...{ label: t('keys.revoke'), icon: <IconBan />, danger: true },
    onClick: () => onRevoke(apiKey),
  };
  return (
    <RowMenu
      label={t('settings.actionsOf', { name: apiKey.name })}
      actions={[
        ...(!isRevoked && may('write:keys') ? [change] : []),
        ...(!isRevoked && may('delete:keys') ? [revoke] : []),
      ]}
    />
  );
}
