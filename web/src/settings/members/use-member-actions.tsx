// The actions on a member that the roles of both allow.
import type { User } from '@inlet/sdk';
import {
  IconClock,
  IconKey,
  IconLink,
  IconShieldOff,
  IconTrash,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { useMay, useMe } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import type { RowAction } from '../../ui/row-menu.tsx';
import { rolesUpTo } from './roles.ts';

export interface Handed {
  title: string;
  link: string;
  warning: string;
}

interface Asks {
  onLink: (handed: Handed) => void;
  onAvailability: (user: User) => void;
  onDeactivate: (user: User) => void;
  onDelete: (user: User) => void;
}

export function useMemberActions(
  workspace: string,
  { onLink, onAvailability, onDeactivate, onDelete }: Asks,
) {
  const me = useMe(workspace);
  const may = useMay(workspace);
  const { users } = inletOf(workspace);
  const key = queryKeys.all(workspace, 'users');
  const isSelf = ({ id }: User) => id === me.user?.id;
  const mayChange = (user: User) =>
    may('write:users') && !isSelf(user) && rolesUpTo(me.role).includes(user.role);

  function actionsOf(user: User): RowAction[] {
    const hours: RowAction[] =
      may('write:availability') && user.status !== 'deactivated'
        ? [
            {
              ...{ label: t('availability.menu'), icon: <IconClock /> },
              onClick: () => onAvailability(user),
            },
          ]
        : [];
    if (!mayChange(user)) return hours;
    const { id, name } = user;
    const invite = async () => {
      const { invite_url } = await users.invite(id);
      if (invite_url) onLink(invitationOf(name, invite_url));
    };
    const password = async () => {
      const { password_link } = await users.createPasswordLink(id);
      if (!password_link) return;
      onLink({
        title: t('members.passwordLink', { name }),
        ...{ link: password_link.url, warning: t('members.passwordLinkText') },
      });
    };
    const actions: RowAction[] = [...hours];
    if (user.status === 'invited') {
      actions.push({
        ...{ label: t('members.newLink'), icon: <IconLink /> },
        onClick: () => void save({ key, send: invite }),
      });
    }
    if (user.status === 'active') {
      actions.push(
        {
          ...{ label: t('members.makePasswordLink'), icon: <IconKey /> },
          onClick: () => void save({ key, send: password }),
        },
        {
          ...{ label: t('members.resetTwoFactor'), icon: <IconShieldOff /> },
          onClick: () =>
            void save({
              key,
              send: () => users.resetTwoFactor(id),
              done: t('members.twoFactorWasReset', { name }),
            }),
        },
      );
    }
    if (user.status === 'deactivated') {
      actions.push({
        ...{ label: t('members.reactivate'), icon: <IconUserCheck /> },
        onClick: () =>
          void save({
            key,
            send: () => users.reactivate(id),
            undo: () => users.deactivate(id, {}),
            done: t('members.wasReactivated', { name }),
          }),
      });
    } else {
      actions.push({
        ...{ label: t('members.deactivate'), icon: <IconUserOff />, danger: true },
        onClick: () => onDeactivate(user),
      });
    }
    if (may('delete:users')) {
      actions.push({
        ...{ label: t('members.delete'), icon: <IconTrash />, danger: true },
        onClick: () => onDelete(user),
      });
    }
    return actions;
  }

  return { actionsOf, mayChange };
}

export const invitationOf = (name: string, link: string): Handed => ({
  title: t('members.invitation', { name }),
  ...{ link, warning: t('members.invitationText') },
});
