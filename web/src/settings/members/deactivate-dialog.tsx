// Before somebody leaves: who gets their open records.
import type { User } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { PersonSelect } from '../../ui/person-select.tsx';
import { offerRevert } from '../../undo/undo-stack.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useMembers } from '../parts/use-member-names.ts';
import { memberHue } from './member-hue.ts';

interface Props {
  workspace: string;
  user: User;
  onClose: () => void;
}

export function DeactivateDialog({ workspace, user, onClose }: Props) {
  const { users } = inletOf(workspace);
  const { id, name } = user;
  const [heir, setHeir] = useState<string | null>(null);
  const { data: counts } = useQuery({
    queryKey: queryKeys.one(workspace, 'users', `${id}/assigned`),
    queryFn: ({ signal }) => users.countAssigned(id, { signal }),
  });
  const others = useMembers(workspace).filter((one) => one.status === 'active' && one.id !== id);
  const all = queryKeys.all(workspace, 'users');

  async function deactivate() {
    await users.deactivate(id, heir === null ? {} : { reassign_to: Number(heir) });
    void queryClient.invalidateQueries({ queryKey: all });
    onClose();
    offerRevert(t('members.wasDeactivated', { name }), () =>
      save({ key: all, send: () => users.reactivate(id) }),
    );
  }

  return (
    <FormDialog
      title={t('members.deactivateTitle', { name })}
      submit={t('members.deactivate')}
      busy={t('members.deactivating')}
      onClose={onClose}
      onSubmit={deactivate}
    >
      {() => (
        <>
          <p>{t('members.deactivateText')}</p>
          {counts && <p>{t('members.hasOpen', { name, ...counts })}</p>}
          <PersonSelect
            label={t('members.heir')}
            nobody={t('members.nobody')}
            people={others.map((one) => ({
              ...{ id: String(one.id), name: one.name, hue: memberHue(one.id) },
            }))}
            value={heir}
            onChange={setHeir}
          />
        </>
      )}
    </FormDialog>
  );
}
