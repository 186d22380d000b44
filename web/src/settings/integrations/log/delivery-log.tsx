// What came in, newest first, with what became of each.
import type { IntegrationDelivery } from '@inlet/sdk';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { QueryState } from '../../../lists/query-state.tsx';
import { type RecordColumn, RecordTable } from '../../../lists/record-table.tsx';
import { TimeText } from '../../../records/time-text.tsx';
import { useTimes } from '../../../session/use-times.ts';
import { addressOf } from '../../../shell/use-entries.ts';
import { t } from '../../../texts/t.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { OneLine } from '../../../ui/one-line.tsx';
import { TextButton } from '../../../ui/text-button.tsx';
import { ViewTabs } from '../../../ui/view-tabs.tsx';
import { reasonText } from '../words.ts';
import { DeliveryOutcome } from './delivery-outcome.tsx';
import { DeliveryPanel } from './delivery-panel.tsx';
import { LeadName } from './lead-name.tsx';
import { ReplayFailed } from './replay-failed.tsx';
import { deliveryStates, useDeliveries } from './use-deliveries.ts';

interface Search {
  state?: string;
  delivery?: string;
}

export function DeliveryLog({ workspace, id }: { workspace: string; id: number }) {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search;
  const state = deliveryStates.find((one) => one === search.state);
  const { query, items } = useDeliveries(workspace, id, state);
  const { moment } = useTimes(workspace);
  const shown = search.delivery === undefined ? undefined : Number(search.delivery);
  const show = (next: Search, replace: boolean) =>
    void navigate({
      to: addressOf(workspace, { path: `settings/integrations/${id}` }),
      search: next,
      replace,
    });
  const open = (delivery: number | undefined) =>
    show(
      { ...(state && { state }), ...(delivery !== undefined && { delivery: `${delivery}` }) },
      shown !== undefined,
    );
  const at = items.findIndex((one) => one.id === shown);
  return (
    <>
      <ViewTabs
        label={t('integrations.log')}
        moreLabel={t('shell.more')}
        active={state ?? 'all'}
        tabs={['all', ...deliveryStates].map((one) => ({
          id: one,
          name: t(`integrations.tab_${one as 'all'}`),
        }))}
        onSelect={(next) => show(next === 'all' ? {} : { state: next }, true)}
        end={
          state === 'failed' && items.length > 0 && <ReplayFailed workspace={workspace} id={id} />
        }
      />
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState
            title={t(state ? 'integrations.noSuch' : 'integrations.noDeliveries')}
            text={!state && t('integrations.noDeliveriesText')}
          />
        ) : (
          <RecordTable
            label={t('integrations.log')}
            columns={columnsOf({ workspace, moment, open })}
            items={items}
            more={query}
            isMarked={(one) => one.id === shown}
            minWidth={640}
          />
        )}
      </QueryState>
      {shown !== undefined && (
        <DeliveryPanel
          workspace={workspace}
          integration={id}
          delivery={shown}
          previous={items[at - 1]?.id}
          next={at === -1 ? undefined : items[at + 1]?.id}
          onOpen={open}
        />
      )}
    </>
  );
}

interface Columns {
  workspace: string;
  moment: (time: string) => string;
  open: (delivery: number) => void;
}

const columnsOf = ({ workspace, moment, open }: Columns): RecordColumn<IntegrationDelivery>[] => [
  {
    ...{ id: 'received', label: t('integrations.received'), width: '168px' },
    cell: ({ id, received_at }) => (
      <TextButton onClick={() => open(id)}>{moment(received_at)}</TextButton>
    ),
  },
  {
    ...{ id: 'outcome', label: t('integrations.outcome'), width: '112px' },
    cell: (delivery) => <DeliveryOutcome {...delivery} />,
  },
  {
    ...{ id: 'result', label: t('integrations.result'), width: 'minmax(200px, 1fr)' },
    cell: ({ lead_id, reason, detail }) =>
      lead_id === null ? (
        <OneLine title={detail ?? undefined}>{reasonText(reason)}</OneLine>
      ) : (
        <LeadName workspace={workspace} id={lead_id} />
      ),
  },
  {
    ...{ id: 'next', label: t('integrations.nextTry'), width: '104px', hideOnPhone: true },
    cell: ({ due_at, attempts }) =>
      attempts > 0 && due_at !== null ? <TimeText time={due_at} /> : '–',
  },
];
