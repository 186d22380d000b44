// The leads that nobody has answered, longest waiting first.
import type { Lead } from '@inlet/sdk';
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
import { Block, Nothing } from './block.tsx';
import classes from './rows.module.css';
import type { Scope } from './scope.ts';
import { isFree, useTakeKey } from './use-take-key.ts';
import { useTakeLead } from './use-take-lead.ts';
import { WaitingRow } from './waiting-row.tsx';

const shown = 10;

/** Those that nobody has answered, as filters of the list of leads. */
export const unanswered = (scope: Scope, user: { id: number } | null) => ({
  'first_touch_at[empty]': 'true',
  'status[not]': ['won', 'lost'],
  ...(scope === 'mine' && user && { assigned_user_id: String(user.id) }),
  ...({ sort: 'created_at', direction: 'asc' } as const),
});

interface Props {
  workspace: string;
  scope: Scope;
}

export function Waiting({ workspace, scope }: Props) {
  const { user } = useMe(workspace);
  const catalog = useCatalog(workspace);
  const may = useMay(workspace);
  const now = useNow();
  const filter = unanswered(scope, user);
  const queryKey = queryKeys.list(workspace, 'leads', { ...filter, per_page: shown });
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      inletOf(workspace)
        .leads.list({ ...filter, per_page: shown }, { signal })
        .page(),
    placeholderData: keepPreviousData,
  });
  const take = useTakeLead<Lead>(workspace, queryKey, ({ id }) => id);
  const leads = query.data?.data ?? [];
  const mayTake = may('write:leads') && user !== null;

  useTakeKey(mayTake ? leads : [], take);

  const total = query.data?.meta.total;
  return (
    <Block
      title={t('home.waiting')}
      beside={total === undefined ? '' : formatNumber(language(), total)}
      query={query}
      rows={5}
    >
      {({ data, meta }) =>
        data.length === 0 ? (
          <Nothing>{t('home.nobodyWaits')}</Nothing>
        ) : (
          <>
            <ul className={classes.rows}>
              {data.map((lead) => (
                <WaitingRow
                  key={lead.id}
                  workspace={workspace}
                  lead={lead}
                  catalog={catalog}
                  now={now}
                  onTake={mayTake && isFree(lead) ? () => take(lead) : undefined}
                />
              ))}
            </ul>
            {meta.total > data.length && (
              <Link
                to={addressOf(workspace, { path: 'leads' })}
                search={filter as never}
                className={classes.more}
              >
                {t('home.moreWaiting', { count: meta.total - data.length })}
              </Link>
            )}
          </>
        )
      }
    </Block>
  );
}
