// Every attempt to deliver a message, newest first.
import type { WebhookAttempt } from '@inlet/sdk';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { TimeText } from '../../records/time-text.tsx';
import { addressOf } from '../../shell/use-entries.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { troubleText } from './event-words.ts';
import { MessagePanel } from './message-panel.tsx';
import { Outcome } from './outcome.tsx';

const tabs = ['all', 'delivered', 'failed', 'interrupted'] as const;
type Tab = (typeof tabs)[number];

interface Props {
  workspace: string;
  id: number;
  /** The message that is shown in the panel. */
  message: string | undefined;
}

export function DeliveryLog({ workspace, id, message }: Props) {
  const [tab, setTab] = useState<Tab>('all');
  const navigate = useNavigate();
  const filter = tab === 'all' ? {} : { outcome: tab };
  const { query, items } = useRecords(
    queryKeys.list(workspace, 'webhooks', { attemptsOf: id, ...filter }),
    (options) => inletOf(workspace).webhookAttempts.list(id, filter, options),
    { refetchInterval: 5_000 },
  );
  const rows = items.map((attempt) => ({
    ...attempt,
    id: `${attempt.message_id} ${attempt.attempt} ${attempt.timestamp}`,
  }));
  const open = (next: string | undefined) =>
    void navigate({
      to: addressOf(workspace, { path: `settings/webhooks/${id}` }),
      search: next === undefined ? {} : { message: next },
      replace: message !== undefined,
    });
  const messages = [...new Set(items.map(({ message_id }) => message_id))];
  const at = messages.indexOf(message ?? '');
  return (
    <>
      <ViewTabs
        label={t('webhooks.log')}
        moreLabel={t('shell.more')}
        active={tab}
        tabs={tabs.map((one) => ({ id: one, name: t(`webhooks.tab_${one}`) }))}
        onSelect={(next) => setTab(tabs.find((one) => one === next) ?? 'all')}
      />
      <QueryState query={query}>
        {rows.length === 0 ? (
          <EmptyState title={t('webhooks.noAttempts')} text={t('webhooks.noAttemptsText')} />
        ) : (
          <RecordTable
            label={t('webhooks.log')}
            columns={columnsOf(open)}
            items={rows}
            more={query}
            isMarked={({ message_id }) => message_id === message}
            minWidth={680}
          />
        )}
      </QueryState>
      {message !== undefined && (
        <MessagePanel
          workspace={workspace}
          webhook={id}
          message={message}
          previous={messages[at - 1]}
          next={at === -1 ? undefined : messages[at + 1]}
          onOpen={open}
        />
      )}
    </>
  );
}

const columnsOf = (
  open: (message: string) => void,
): RecordColumn<WebhookAttempt & { id: string }>[] => [
  {
    ...{ id: 'message', label: t('webhooks.message'), width: 'minmax(200px, 1fr)' },
    cell: ({ message_id }) => (
      <TextButton mono onClick={() => open(message_id)}>
        {message_id}
      </TextButton>
    ),
  },
  {
    ...{ id: 'outcome', label: t('webhooks.outcome'), width: '136px' },
    cell: (attempt) => <Outcome {...attempt} />,
  },
  {
    ...{ id: 'answer', label: t('webhooks.answer'), width: 'minmax(140px, 1fr)' },
    cell: ({ trouble, answer }) => (
      <OneLine title={trouble ?? answer ?? undefined}>
        {trouble === null ? answer : troubleText(trouble)}
      </OneLine>
    ),
  },
  {
    ...{ id: 'attempt', label: t('webhooks.attempt'), width: '72px', hideOnPhone: true },
    cell: ({ attempt }) => formatNumber(language(), attempt),
  },
  {
    ...{ id: 'took', label: t('webhooks.took'), width: '80px', hideOnPhone: true },
    cell: ({ duration_ms }) => t('webhooks.ms', { ms: duration_ms }),
  },
  {
    ...{ id: 'time', label: t('webhooks.time'), width: '80px' },
    cell: ({ timestamp }) => <TimeText time={timestamp} />,
  },
];
