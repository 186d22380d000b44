// Speed to lead: the leads whose clock runs, with whom they alert next. Without clocks, all leads that
// nobody has answered.
import type { WaitingLead } from '@inlet/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { useMay, useMe } from '../session/me.ts';
import { useNow } from '../session/use-now.ts';
import { addressOf } from '../shell/use-entries.ts';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { Block } from './block.tsx';
import { ClockRow } from './clock-row.tsx';
import classes from './rows.module.css';
import type { Scope } from './scope.ts';
import { isFree, useTakeKey } from './use-take-key.ts';
import { type Takeable, useTakeLead } from './use-take-lead.ts';
import { unanswered, Waiting } from './waiting.tsx';

const shown = 10;

interface Props {
  workspace: string;
  scope: Scope;
}

export function Clock({ workspace, scope }: Props) {
  const { user } = useMe(workspace);
  const catalog = useCatalog(workspace);
  const may = useMay(workspace);
  const now = useNow();
  const filter = { per_page: shown, ...(scope === 'mine' && { owned_by: 'me' as const }) };
  const queryKey = queryKeys.list(workspace, 'leads', { ...filter, waiting: true });
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => inletOf(workspace).leads.listWaiting(filter, { signal }).page(),
    placeholderData: keepPreviousData,
  });
  const take = useTakeLead<WaitingLead>(workspace, queryKey, ({ lead_id }) => lead_id ?? 0);
  const mayTake = may('write:leads') && user !== null;
  const total = query.data?.meta.total ?? 0;
  const leads = query.data?.data.map(takeableOf) ?? [];
  useTakeKey(mayTake ? leads : [], take);

  // Both are read at once, since most workspaces have no clock.
  if (total === 0) return <Waiting workspace={workspace} scope={scope} />;
  return (
    <Block title={t('home.waiting')} beside={formatNumber(language(), total)} query={query}>
      {({ data }) => (
        <>
          <ul className={classes.rows}>
            {data.map((clock) => {
              const lead = takeableOf(clock);
              return (
                <ClockRow
                  key={clock.lead_id}
                  {...{ workspace, clock, catalog, now }}
                  onTake={mayTake && isFree(lead) ? () => take(lead) : undefined}
                />
              );
            })}
          </ul>
          <Link
            to={addressOf(workspace, { path: 'leads' })}
            search={unanswered(scope, user) as never}
            className={classes.more}
          >
            {t('home.allUnanswered')}
          </Link>
        </>
      )}
    </Block>
  );
}

const takeableOf = ({ lead_id, lead_name, assigned_user_id }: WaitingLead): Takeable => ({
  ...{ id: lead_id ?? 0, name: lead_name, assigned_user_id },
});
