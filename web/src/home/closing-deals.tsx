// The open deals that should close next, with what they are worth.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { Look } from '../leads/catalog/marks.tsx';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { useMe } from '../session/me.ts';
import { useNow } from '../session/use-now.ts';
import { useTimes } from '../session/use-times.ts';
import { addressOf } from '../shell/use-entries.ts';
import { addDays, dayOf } from '../tasks/days.ts';
import { formatMoney } from '../texts/format.ts';
import { language, locale, t } from '../texts/t.ts';
import { Block, Nothing } from './block.tsx';
import classes from './rows.module.css';
import type { Scope } from './scope.ts';

const shown = 5;
const daysAhead = 14;

interface Props {
  workspace: string;
  scope: Scope;
}

export function ClosingDeals({ workspace, scope }: Props) {
  const { user } = useMe(workspace);
  const catalog = useCatalog(workspace);
  const { timeZone } = useTimes(workspace);
  const today = dayOf(useNow(), timeZone);
  const filter = {
    ...({ status: 'open', sort: 'expected_close_date', direction: 'asc' } as const),
    'expected_close_date[before]': addDays(today, daysAhead + 1),
    ...(scope === 'mine' && user && { assigned_user_id: String(user.id) }),
    per_page: shown,
  };
  const query = useQuery({
    queryKey: queryKeys.list(workspace, 'deals', filter),
    queryFn: ({ signal }) => inletOf(workspace).deals.list(filter, { signal }).page(),
    placeholderData: keepPreviousData,
  });
  return (
    <Block title={t('home.closing')} beside={query.data?.meta.total} query={query}>
      {({ data }) =>
        data.length === 0 ? (
          <Nothing>{t('home.nothingCloses')}</Nothing>
        ) : (
          <ul className={classes.rows}>
            {data.map(({ id, title, stage_id, value, currency, expected_close_date: day }) => {
              const look = stage_id === null ? undefined : catalog.stageLook.get(stage_id);
              return (
                <li key={id} className={classes.row}>
                  <Link to={addressOf(workspace, { path: `deals/${id}` })} className={classes.link}>
                    <span className={classes.name} dir="auto">
                      {title}
                    </span>
                  </Link>
                  <span className={classes.stage}>{look && <Look look={look} />}</span>
                  <span className={classes.value}>{formatMoney(language(), value, currency)}</span>
                  <span
                    className={classes.time}
                    data-late={day !== null && day < today ? 'late' : undefined}
                  >
                    {day !== null && dayText(day, today)}
                  </span>
                </li>
              );
            })}
          </ul>
        )
      }
    </Block>
  );
}

function dayText(day: string, today: string): string {
  if (day === today) return t('tasks.dueToday');
  if (day === addDays(today, 1)) return t('tasks.dueTomorrow');
  const options = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale(), options);
}
