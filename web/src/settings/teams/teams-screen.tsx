// Teams: members who work on the same leads.
import type { Team } from '@inlet/sdk';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { removeItem, useRecords } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { TeamDialog } from './team-dialog.tsx';

export function TeamsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const mayWrite = may('write:users');
  const [edited, setEdited] = useState<Team | 'new'>();
  const { teams } = inletOf(workspace);
  const key = queryKeys.list(workspace, 'teams');
  const { query, items } = useRecords(key, (options) => teams.list({}, options));
  const add = () => mayWrite && setEdited('new');
  useShortcuts([{ keys: 'c', label: 'teams.new', group: 'shortcuts.anywhere', run: add }]);

  const remove = ({ id, name, users, leader_user_id }: Team) =>
    void save({
      key,
      update: removeItem<Team>(id),
      send: () => teams.delete(id),
      // As a new team, since a deleted one has no trash.
      undo: () => teams.create({ name, user_ids: users.map((user) => user.id), leader_user_id }),
      done: t('teams.wasDeleted', { name }),
    });

  const columns: RecordColumn<Team>[] = [
    {
      ...{ id: 'name', label: t('teams.name'), width: 'minmax(160px, 1fr)' },
      cell: ({ name }) => <NameCell name={name} />,
    },
    {
      ...{ id: 'leader', label: t('teams.leader'), width: 'minmax(120px, 1fr)' },
      cell: ({ leader_user_id, users }) =>
        users.find(({ id }) => id === leader_user_id)?.name ?? t('teams.noLeader'),
    },
    {
      ...{ id: 'members', label: t('teams.members'), width: 'minmax(200px, 2fr)' },
      cell: ({ users }) =>
        users.length === 0 ? t('teams.nobody') : users.map(({ name }) => name).join(', '),
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (team) => (
        <RowMenu
          label={t('settings.actionsOf', { name: team.name })}
          actions={[
            ...(mayWrite
              ? [
                  {
                    ...{ label: t('teams.change'), icon: <IconPencil /> },
                    onClick: () => setEdited(team),
                  },
                ]
              : []),
            ...(may('delete:users')
              ? [
                  {
                    ...{ label: t('teams.delete'), icon: <IconTrash />, danger: true },
                    onClick: () => remove(team),
                  },
                ]
              : []),
          ]}
        />
      ),
    },
  ];
  return (
    <SettingsPage
      title={t('settings.teams')}
      scope="read:users"
      wide
      actions={
        mayWrite && (
          <Button tone="filled" icon={<IconPlus />} keys={['c']} onClick={add}>
            {t('teams.new')}
          </Button>
        )
      }
    >
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState
            title={t('teams.none')}
            text={t('teams.noneText')}
            actions={mayWrite && <Button onClick={add}>{t('teams.make')}</Button>}
          />
        ) : (
          <RecordTable
            label={t('settings.teams')}
            columns={columns}
            items={items}
            more={query}
            minWidth={600}
          />
        )}
      </QueryState>
      {edited && (
        <TeamDialog
          workspace={workspace}
          team={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </SettingsPage>
  );
}
