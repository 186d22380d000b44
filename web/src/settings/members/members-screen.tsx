// Who belongs to the workspace, and what each may do.
import type { User } from '@inlet/sdk';
import { IconUserPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { useMay, useMe } from '../../session/me.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { KeyOnce } from '../../ui/key-once.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { AvailabilityDialog } from './availability-dialog.tsx';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { DeleteMemberDialog } from './delete-member-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberTable } from './member-table.tsx';
import classes from './members.module.css';
import { type Handed, invitationOf, useMemberActions } from './use-member-actions.tsx';

type Dialog = { kind: 'invite' } | { kind: 'availability' | 'deactivate' | 'delete'; user: User };

export function MembersScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { user: me } = useMe(workspace);
  const mayInvite = useMay(workspace)('write:users');
  const [dialog, setDialog] = useState<Dialog>();
  const [handed, setHanded] = useState<Handed>();
  const { query, items, total } = useRecords(queryKeys.list(workspace, 'users'), (options) =>
    inletOf(workspace).users.list({}, options),
  );
  const { actionsOf, mayChange } = useMemberActions(workspace, {
    onLink: setHanded,
    onAvailability: (user) => setDialog({ kind: 'availability', user }),
    onDeactivate: (user) => setDialog({ kind: 'deactivate', user }),
    onDelete: (user) => setDialog({ kind: 'delete', user }),
  });
  const invite = () => mayInvite && setDialog({ kind: 'invite' });
  const close = () => setDialog(undefined);
  useShortcuts([{ keys: 'c', label: 'members.invite', group: 'shortcuts.anywhere', run: invite }]);
  return (
    <SettingsPage
      title={t('settings.members')}
      scope="read:users"
      wide
      actions={
        mayInvite && (
          <Button tone="filled" icon={<IconUserPlus />} keys={['c']} onClick={invite}>
            {t('members.invite')}
          </Button>
        )
      }
    >
      {handed && (
        <div className={classes.once}>
          <KeyOnce
            title={handed.title}
            secret={handed.link}
            secretLabel={t('members.link')}
            copy={t('members.copyLink')}
            copied={t('settings.copied')}
            warning={handed.warning}
            closeLabel={t('shell.close')}
            onClose={() => setHanded(undefined)}
          />
        </div>
      )}
      <QueryState query={query}>
        <ListHead
          title={t('members.members')}
          count={t('members.count', { count: total ?? 0 })}
          note={mayInvite ? t('members.whatRolesDo') : undefined}
        />
        <MemberTable
          workspace={workspace}
          members={items}
          more={query}
          me={me?.id}
          mayChange={mayChange}
          actionsOf={actionsOf}
        />
      </QueryState>
      {dialog?.kind === 'invite' && (
        <InviteDialog
          workspace={workspace}
          onClose={close}
          onInvited={({ name, invite_url }) => {
            if (invite_url) setHanded(invitationOf(name, invite_url));
            close();
          }}
        />
      )}
      {dialog?.kind === 'availability' && (
        <AvailabilityDialog
          workspace={workspace}
          user={items.find(({ id }) => id === dialog.user.id) ?? dialog.user}
          onClose={close}
        />
      )}
      {dialog?.kind === 'deactivate' && (
        <DeactivateDialog workspace={workspace} user={dialog.user} onClose={close} />
      )}
      {dialog?.kind === 'delete' && (
        <DeleteMemberDialog workspace={workspace} user={dialog.user} onClose={close} />
      )}
    </SettingsPage>
  );
}
