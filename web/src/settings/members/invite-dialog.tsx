import type { User } from '@inlet/sdk';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMe } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { RoleSelect } from './role-select.tsx';
import type { Role } from './roles.ts';

interface Props {
  workspace: string;
  onClose: () => void;
  onInvited: (user: User) => void;
}

export function InviteDialog({ workspace, onClose, onInvited }: Props) {
  const { role: own } = useMe(workspace);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');

  async function invite() {
    const body = { name: name.trim(), email: email.trim(), role };
    const user = await inletOf(workspace).users.create(body);
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'users') });
    onInvited(user);
  }

  return (
    <FormDialog
      title={t('members.invite')}
      submit={t('members.makeLink')}
      busy={t('members.inviting')}
      onClose={onClose}
      onSubmit={invite}
    >
      {(problems) => (
        <>
          <TextInput
            data-autofocus
            required
            label={t('members.name')}
            maxLength={200}
            value={name}
            error={problems.name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
          <TextInput
            required
            type="email"
            label={t('members.email')}
            maxLength={254}
            value={email}
            error={problems.email}
            onChange={({ currentTarget: { value } }) => setEmail(value)}
          />
          <RoleSelect
            own={own}
            value={role}
            label={t('members.role')}
            error={problems.role}
            onChange={setRole}
          />
        </>
      )}
    </FormDialog>
  );
}
