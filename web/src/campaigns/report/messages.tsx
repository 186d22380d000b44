// The messages of a campaign, with what became of each.
import type { Campaign, CampaignMessage } from '@inlet/sdk';
import { Select } from '@mantine/core';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { filterOf, readShow, type Show, shows } from './message-filter.ts';
import { MessageTable } from './message-table.tsx';
import classes from './report.module.css';

/** No event of the stream announces each message. */
const rereadMs = 3_000;

interface Props {
  workspace: string;
  campaign: Campaign;
  show: Show;
  mayWrite: boolean;
  onShow: (show: Show) => void;
}

export function Messages({ workspace, campaign, show, mayWrite, onShow }: Props) {
  const { id, status } = campaign;
  const filter = filterOf(show);
  const { query, items, total } = useRecords<CampaignMessage>(
    [...queryKeys.one(workspace, 'campaigns', id), 'messages', filter],
    (options) => inletOf(workspace).campaigns.listMessages(id, filter, options),
    { refetchInterval: status === 'sending' && rereadMs },
  );
  return (
    <div>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {total === undefined
            ? t('campaigns.messages')
            : t('campaigns.messageCount', { count: total })}
        </h2>
        <Select
          aria-label={t('campaigns.show')}
          allowDeselect={false}
          data={shows.map((value) => ({ value, label: showText(value) }))}
          value={show}
          onChange={(value) => onShow(readShow(value ?? undefined))}
        />
      </div>
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState title={t('campaigns.noMessages')} />
        ) : (
          <MessageTable {...{ workspace, campaign, mayWrite }} messages={items} more={query} />
        )}
      </QueryState>
    </div>
  );
}

const showText = (show: Show): string =>
  show === 'all' ? t('campaigns.showAll') : t(`campaigns.outcome_${show}`);
