// Integrations and automations as records: what there is, on or off. Their editors are elsewhere.
import type { Inlet } from '@inlet/sdk';
import { Switch } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { type Noun, queryKeys } from '../../api/query-keys.ts';
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

type Kind = 'integrations' | 'automations';

interface Shown {
  id: number;
  name: string;
  active: boolean;
  /** Of an integration. */
  type?: string;
  /** Of an automation. */
  version?: number;
  updated_at: string;
}

/** The calls that both have. */
interface Calls {
  list: Inlet['automations']['list'];
  update: (id: number, body: { active: boolean }) => Promise<unknown>;
  delete: (id: number) => Promise<void>;
}

export const IntegrationsScreen = () => <RecordsScreen kind="integrations" noun="integrations" />;
export const AutomationsScreen = () => <RecordsScreen kind="automations" noun="automations" />;

function RecordsScreen({ kind, noun }: { kind: Kind; noun: Noun }) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const [asked, setAsked] = useState<Shown>();
  const calls = inletOf(workspace)[kind] as unknown as Calls;
  const key = queryKeys.list(workspace, noun, { settings: true });
  const { query, items } = useRecords<Shown>(key, (options) => calls.list({}, options));

  const turn = ({ id, name }: Shown, active: boolean) =>
    void save({
      key,
      update: updateItem<Shown>(id, { active }),
      send: () => calls.update(id, { active }),
      undo: () => calls.update(id, { active: !active }),
      done: t(active ? 'records.turnedOn' : 'records.turnedOff', { name }),
    });

  function remove({ id, name }: Shown) {
    setAsked(undefined);
    void save({
      key,
      update: removeItem<Shown>(id),
      send: () => calls.delete(id),
      done: t('catalog.wasDeleted', { name }),
    });
  }

  const columns: RecordColumn<Shown>[] = [
    {
      ...{ id: 'name', label: t('records.name'), width: 'minmax(200px, 2fr)' },
      cell: ({ name, type, version }) => (
        <NameCell
          name={name}
          detail={type?.replaceAll('_', ' ') ?? t('records.version', { version: version ?? 1 })}
        />
      ),
    },
    {
      ...{ id: 'active', label: t('records.active'), width: '80px' },
      cell: (record) => (
        <Switch
          aria-label={t('records.activeOf', { name: record.name })}
          checked={record.active}
          disabled={!may(`write:${kind}`)}
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
            may(`delete:${kind}`)
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
    <SettingsPage title={t(`settings.${kind}`)} scope={`read:${kind}`} wide>
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState title={t(`records.none_${kind}`)} text={t(`records.about_${kind}`)} />
        ) : (
          <RecordTable
            label={t(`settings.${kind}`)}
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
