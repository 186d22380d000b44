// The addresses at which spreadsheets and calendars read.
import type { Feed } from '@inlet/sdk';
import { IconPlus, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { removeItem, useRecords } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { TimeText } from '../../records/time-text.tsx';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';
import { CopyIcon } from '../../ui/copy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { useMemberNames } from '../parts/use-member-names.ts';
import { FeedDialog } from './feed-dialog.tsx';
import classes from './feeds.module.css';

type Asking = { feed: Feed; about: 'renew' | 'delete' };

export function FeedsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const [isAdding, setAdding] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const { feeds } = inletOf(workspace);
  const key = queryKeys.list(workspace, 'feeds');
  const { query, items } = useRecords(key, (options) => feeds.list({}, options));
  const nameOf = useMemberNames(workspace);
  const add = () => setAdding(true);
  useShortcuts([{ keys: 'c', label: 'feeds.new', group: 'shortcuts.anywhere', run: add }]);

  function confirm({ feed: { id, name }, about }: Asking) {
    setAsking(undefined);
    void (about === 'renew'
      ? save({ key, send: () => feeds.renewAddress(id), done: t('feeds.renewed', { name }) })
      : save({
          key,
          update: removeItem<Feed>(id),
          send: () => feeds.delete(id),
          done: t('feeds.wasDeleted', { name }),
        }));
  }

  const columns: RecordColumn<Feed>[] = [
    {
      ...{ id: 'name', label: t('feeds.name'), width: 'minmax(160px, 1fr)' },
      cell: ({ name, kind }) => <NameCell name={name} detail={t(`feeds.kind_${kind}`)} />,
    },
    {
      ...{ id: 'address', label: t('feeds.address'), width: 'minmax(220px, 2fr)' },
      cell: ({ url, name, owner_id }) =>
        url === null ? (
          t('feeds.ofOther', { name: nameOf(owner_id) ?? t('feeds.aKey') })
        ) : (
          <span className={classes.address}>
            <code>{url}</code>
            <CopyIcon text={url} label={t('feeds.copy', { name })} copied={t('settings.copied')} />
          </span>
        ),
    },
    {
      ...{ id: 'read', label: t('feeds.read'), width: '132px' },
      cell: ({ read_at }) => (read_at === null ? t('feeds.never') : <TimeText time={read_at} />),
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (feed) => (
        <RowMenu
          label={t('settings.actionsOf', { name: feed.name })}
          actions={[
            ...(feed.url === null
              ? []
              : [
                  {
                    ...{ label: t('feeds.renew'), icon: <IconRefresh /> },
                    onClick: () => setAsking({ feed, about: 'renew' }),
                  },
                ]),
            {
              ...{ label: t('feeds.delete'), icon: <IconTrash />, danger: true },
              onClick: () => setAsking({ feed, about: 'delete' }),
            },
          ]}
        />
      ),
    },
  ];
  return (
    <SettingsPage
      title={t('settings.feeds')}
      wide
      actions={
        <Button tone="filled" icon={<IconPlus />} keys={['c']} onClick={add}>
          {t('feeds.new')}
        </Button>
      }
    >
      <p className={classes.note}>{t('feeds.note')}</p>
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState
            title={t('feeds.none')}
            text={t('feeds.noneText')}
            actions={<Button onClick={add}>{t('feeds.make')}</Button>}
          />
        ) : (
          <RecordTable
            label={t('settings.feeds')}
            columns={columns}
            items={items}
            more={query}
            minWidth={640}
          />
        )}
      </QueryState>
      {isAdding && <FeedDialog workspace={workspace} onClose={() => setAdding(false)} />}
      {asking && (
        <ConfirmByNameDialog
          opened
          title={t(`feeds.${asking.about}Title`)}
          text={t(`feeds.${asking.about}Text`)}
          label={t('settings.typeName', { name: asking.feed.name })}
          name={asking.feed.name}
          keep={t('settings.keep')}
          remove={t(`feeds.${asking.about}`)}
          onKeep={() => setAsking(undefined)}
          onRemove={() => confirm(asking)}
        />
      )}
    </SettingsPage>
  );
}
