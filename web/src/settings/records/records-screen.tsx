// Integrations: what there is, on or off. They are set up over the API.
import type { Integration } from '@inlet/sdk';
import { Switch } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { removeItem, updateItem, useRecords } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { TimeText } from '../../records/time-text.tsx';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';

export function IntegrationsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const [asked, setAsked] = useState<Integration>();
  const calls = inletOf(workspace).integrations;
  const key = queryKeys.list(workspace, 'integrations', { settings: true });
  const { query, items } = useRecords<Integration>(key, (options) => calls.list({}, options));

  const turn = ({ id, name }: Integration, active: boolean) =>
    void save({
      key,
      update: updateItem<Integration>(id, { active }),
      send: () => calls.update(id, { active }),
      undo: () => calls.update(id, { active: !active }),
      done: t(active ? 'records.turnedOn' : 'records.turnedOff', { name }),
    });

  function remove({ id, name }: Integration) {
    setAsked(undefined);
    void save({
      key,
      update: removeItem<Integration>(id),
      send: () => calls.delete(id),
      done: t('catalog.wasDeleted', { name }),
    });
  }

  const columns: RecordColumn<Integration>[] = [
    {
      ...{ id: 'name', label: t('records.name'), width: 'minmax(200px, 2fr)' },
      cell: ({ name, type }) => <NameCell name={name} detail={type.replaceAll('_', ' ')} />,
    },
    {
      ...{ id: 'active', label: t('records.active'), width: '80px' },
      cell: (record) => (
        <Switch
          aria-label={t('records.activeOf', { name: record.name })}
          checked={record.active}
          disabled={!may('write:integrations')}
          onChange={({ currentTarget: { checked } }) => turn(record, checked)}
        />
      ),
    },
    {
      ...{ id: 'changed', label: t('records.changed'), width: '96px' },
      cell: ({ updated_at }) => <TimeText time={updated_at} />,
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (record) => (
        <RowMenu
          label={t('settings.actionsOf', { name: record.name })}
          actions={
            may('delete:integrations')
              ? [
                  {
                    ...{ label: t('catalog.delete'), icon: <IconTrash />, danger: true },
                    onClick: () => setAsked(record),
                  },
                ]
              : []
          }
        />
      ),
    },
  ];
  return (
    <SettingsPage title={t('settings.integrations')} scope={'read:integrations'} wide>
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState
            title={t('records.none_integrations')}
            text={t('records.about_integrations')}
          />
        ) : (
          <RecordTable
            label={t('settings.integrations')}
            columns={columns}
            items={items}
            more={query}
            minWidth={520}
          />
        )}
      </QueryState>
      {asked && (
        <ConfirmByNameDialog
          opened
          title={t('catalog.deleteTitle', { name: asked.name })}
          text={t('records.deleteText')}
          label={t('settings.typeName', { name: asked.name })}
          name={asked.name.trim()}
          keep={t('settings.keep')}
          remove={t('catalog.delete')}
          onKeep={() => setAsked(undefined)}
          onRemove={() => remove(asked)}
        />
      )}
    </SettingsPage>
  );
}
