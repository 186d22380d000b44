import type { User } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { updateItem } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { TimeText } from '../../records/time-text.tsx';
import { useMe } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Flag } from '../../ui/flag.tsx';
import { type RowAction, RowMenu } from '../../ui/row-menu.tsx';
import { memberHue } from './member-hue.ts';
import classes from './members.module.css';
import { RoleSelect } from './role-select.tsx';
import type { Role } from './roles.ts';

const hues = { active: 'green', invited: 'yellow', deactivated: 'gray' } as const;

interface Props {
  workspace: string;
  members: readonly User[];
  more: NonNullable<Parameters<typeof RecordTable<User>>[0]['more']>;
  me: number | undefined;
  mayChange: (user: User) => boolean;
  actionsOf: (user: User) => RowAction[];
}

export function MemberTable({ workspace, members, more, me, mayChange, actionsOf }: Props) {
  const { role: own } = useMe(workspace);

  function setRole({ id, name, role: before }: User, role: Role) {
    const { users } = inletOf(workspace);
    void save({
      key: queryKeys.list(workspace, 'users'),
      update: updateItem<User>(id, { role }),
      send: () => users.update(id, { role }),
      undo: () => users.update(id, { role: before }),
      done: t('members.roleChanged', { name, role: t(`members.role_${role}`) }),
    });
  }

  const columns: RecordColumn<User>[] = [
    {
      ...{ id: 'name', label: t('members.name'), width: 'minmax(220px, 2fr)' },
      cell: ({ id, name, email }) => (
        <div className={classes.person}>
          <Avatar name={name} hue={memberHue(id)} size={28} />
          <NameCell name={id === me ? t('members.you', { name }) : name} detail={email} />
        </div>
      ),
    },
    {
      ...{ id: 'role', label: t('members.role'), width: '148px' },
      cell: (user) =>
        mayChange(user) && user.status !== 'deactivated' ? (
          <div className={classes.role}>
            <RoleSelect
              hideLabel
              own={own}
              value={user.role}
              label={t('members.roleOf', { name: user.name })}
              onChange={(role) => setRole(user, role)}
            />
          </div>
        ) : (
          t(`members.role_${user.role}`)
        ),
    },
    {
      ...{ id: 'status', label: t('members.status'), width: '110px' },
      cell: ({ status }) => <Flag hue={hues[status]}>{t(`members.status_${status}`)}</Flag>,
    },
    {
      ...{ id: 'since', label: t('members.since'), width: '96px', hideOnPhone: true },
      cell: ({ created_at }) => <TimeText time={created_at} />,
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (user) => (
        <RowMenu label={t('settings.actionsOf', { name: user.name })} actions={actionsOf(user)} />
      ),
    },
  ];
  return (
    <RecordTable
      label={t('settings.members')}
      columns={columns}
      items={members}
      more={more}
      isPale={({ status }) => status === 'deactivated'}
      minWidth={680}
    />
  );
}
