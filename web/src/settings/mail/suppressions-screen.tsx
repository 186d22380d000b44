// The addresses that get no mails.
import type { Suppression } from '@inlet/sdk';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { removeItem, useRecords } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import classes from './mail.module.css';

export function SuppressionsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const when = useTimes(workspace);
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const { suppressions } = inletOf(workspace);
  const filter = search === '' ? {} : { search };
  const key = queryKeys.list(workspace, 'suppressions', filter);
  const { query, items } = useRecords(key, (options) => suppressions.list(filter, options));

  const remove = ({ id, address, reason }: Suppression) =>
    void save({
      key,
      update: removeItem<Suppression>(id),
      send: () => suppressions.delete(id),
      undo: () => suppressions.create({ address, reason }),
      done: t('suppressions.removed', { address }),
    });

  const columns: RecordColumn<Suppression>[] = [
    {
      ...{ id: 'address', label: t('suppressions.address'), width: 'minmax(200px, 2fr)' },
      cell: ({ address }) => <NameCell name={address} />,
    },
    {
      ...{ id: 'reason', label: t('suppressions.reason'), width: 'minmax(140px, 1fr)' },
      cell: ({ reason }) => t(`suppressions.reason_${reason}`),
    },
    {
      ...{ id: 'since', label: t('suppressions.since'), width: '120px' },
      cell: ({ created_at }) => when.age(created_at),
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (one) =>
        may('delete:suppressions') && (
          <IconButton
            label={t('suppressions.remove', { address: one.address })}
            icon={<IconTrash />}
            onClick={() => remove(one)}
          />
        ),
    },
  ];
  return (
    <SettingsPage
      title={t('settings.suppressions')}
      scope="read:suppressions"
      wide
      actions={
        may('write:suppressions') && (
          <Button tone="filled" icon={<IconPlus />} onClick={() => setAdding(true)}>
            {t('suppressions.add')}
          </Button>
        )
      }
    >
      <TextInput
        className={classes.search}
        type="search"
        aria-label={t('suppressions.search')}
        placeholder={t('suppressions.search')}
        leftSection={<IconSearch />}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState
            title={search === '' ? t('suppressions.none') : t('suppressions.notFound')}
            text={t('suppressions.noneText')}
          />
        ) : (
          <RecordTable
            label={t('settings.suppressions')}
            columns={columns}
            items={items}
            more={query}
            minWidth={560}
          />
        )}
      </QueryState>
      {adding && <AddDialog workspace={workspace} onClose={() => setAdding(false)} />}
    </SettingsPage>
  );
}

function AddDialog({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const [address, setAddress] = useState('');

  async function submit() {
    await inletOf(workspace).suppressions.create({ address: address.trim() });
    await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'suppressions') });
    onClose();
  }

  return (
    <FormDialog
      title={t('suppressions.add')}
      submit={t('suppressions.add')}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(problems) => (
        <TextInput
          data-autofocus
          required
          type="email"
          label={t('suppressions.address')}
          maxLength={254}
          value={address}
          error={problems.address}
          onChange={({ currentTarget: { value } }) => setAddress(value)}
        />
      )}
    </FormDialog>
  );
}
