// The addresses that get a message when something changes.
import type { Webhook } from '@inlet/sdk';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { TimeText } from '../../records/time-text.tsx';
import { useMay } from '../../session/me.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { ReferenceLink } from '../parts/reference-link.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { eventWords } from './event-words.ts';
import { Outcome } from './outcome.tsx';
import { SecretOnce } from './secret-once.tsx';
import classes from './webhooks.module.css';

export function WebhooksScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const mayWrite = useMay(workspace)('write:webhooks');
  const [isAdding, setAdding] = useState(false);
  const [created, setCreated] = useState<Webhook>();
  const { query, items, total } = useRecords(queryKeys.list(workspace, 'webhooks'), (options) =>
    inletOf(workspace).webhooks.list({}, options),
  );
  const add = () => mayWrite && setAdding(true);
  useShortcuts([{ keys: 'c', label: 'webhooks.new', group: 'shortcuts.anywhere', run: add }]);
  return (
    <SettingsPage
      title={t('settings.webhooks')}
      scope="read:webhooks"
      wide
      actions={
        <>
          <ReferenceLink />
          {mayWrite && (
            <Button tone="filled" icon={<IconPlus />} keys={['c']} onClick={add}>
              {t('webhooks.new')}
            </Button>
          )}
        </>
      }
    >
      {created?.secret && (
        <SecretOnce
          title={t('webhooks.ready')}
          secret={created.secret}
          onClose={() => setCreated(undefined)}
        />
      )}
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState
            title={t('webhooks.none')}
            text={t('webhooks.noneText')}
            actions={mayWrite && <Button onClick={add}>{t('webhooks.add')}</Button>}
          />
        ) : (
          <>
            <ListHead
              title={t('webhooks.endpoints')}
              count={t('webhooks.count', { count: total ?? 0 })}
              note={t('webhooks.signed')}
            />
            <RecordTable
              label={t('settings.webhooks')}
              columns={columnsOf(workspace)}
              items={items}
              more={query}
              isMarked={({ id }) => id === created?.id}
              minWidth={720}
            />
          </>
        )}
      </QueryState>
      {isAdding && (
        <EndpointDialog
          workspace={workspace}
          onClose={() => setAdding(false)}
          onSaved={(webhook) => {
            setCreated(webhook);
            setAdding(false);
          }}
        />
      )}
    </SettingsPage>
  );
}

const columnsOf = (workspace: string): RecordColumn<Webhook>[] => [
  {
    ...{ id: 'url', label: t('webhooks.url'), width: 'minmax(220px, 1.4fr)' },
    cell: ({ id, url, description }) => (
      <NameCell
        name={<Link to={addressOf(workspace, { path: `settings/webhooks/${id}` })}>{url}</Link>}
        {...(description !== null && { detail: description })}
      />
    ),
  },
  {
    ...{ id: 'events', label: t('webhooks.events'), width: 'minmax(160px, 1fr)' },
    cell: ({ events }) => <OneLine title={eventWords(events)}>{eventWords(events)}</OneLine>,
  },
  {
    ...{ id: 'state', label: t('webhooks.state'), width: '96px' },
    cell: (webhook) => <EndpointState {...webhook} />,
  },
  {
    ...{ id: 'answer', label: t('webhooks.lastAnswer'), width: 'minmax(150px, .7fr)' },
    cell: ({ id }) => <LastAnswer workspace={workspace} id={id} />,
  },
];

function LastAnswer({ workspace, id }: { workspace: string; id: number }) {
  const query = { per_page: 1 };
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'webhooks', { attemptsOf: id, ...query }),
    queryFn: ({ signal }) => inletOf(workspace).webhookAttempts.list(id, query, { signal }).page(),
    refetchInterval: 10_000,
  });
  const last = data?.data[0];
  if (last === undefined) return data && t('webhooks.notYet');
  return (
    <span className={classes.answer}>
      <Outcome {...last} />
      <span className={classes.age}>
        <TimeText time={last.timestamp} />
      </span>
    </span>
  );
}
