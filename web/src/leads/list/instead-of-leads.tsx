// Stands in the place of the rows: bars while they are read, why there are none, or what failed.
import { Link, useRouter } from '@tanstack/react-router';
import { describeError } from '../../api/errors.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useCounts } from '../../shell/use-counts.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { conditionText, sentenceOf } from './filters/condition-text.ts';
import classes from './leads-screen.module.css';
import type { LeadList } from './use-lead-list.ts';

export function InsteadOfRows({ list }: { list: LeadList }) {
  const { store } = list.rows;
  const error = store.error();
  const total = store.total();
  if (total !== undefined && total > 0) return null;
  return (
    <div className={classes.instead} data-loading={total === undefined || undefined}>
      {error !== undefined ? (
        <ReadError list={list} error={error} />
      ) : total === undefined ? (
        <SkeletonRows label={t('leads.loading')} rows={12} />
      ) : (
        <NoRows list={list} />
      )}
    </div>
  );
}

function ReadError({ list, error }: { list: LeadList; error: unknown }) {
  const { store } = list.rows;
  const { message, requestId } = describeError(error);
  const retry = () => {
    void store.reload();
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(list.workspace, 'leads') });
  };
  return (
    <ErrorState
      title={t('leads.readFailed')}
      text={message}
      retry={{ label: t('error.retry'), onClick: retry }}
      requestId={
        requestId === null
          ? undefined
          : { id: requestId, copy: t('error.copyId'), copied: t('lists.copied') }
      }
    />
  );
}

function NoRows({ list }: { list: LeadList }) {
  const { address, catalog, fields, workspace } = list;
  const { routesByPath } = useRouter();
  const counts = useCounts(workspace);
  const { conditions, search } = address.state;
  const last = conditions.at(-1);
  if (last === undefined && search === '') {
    const keys = '/w/$workspace/settings/api-keys';
    return (
      <EmptyState
        title={t('leads.empty')}
        text={t('leads.emptyText')}
        actions={
          Object.hasOwn(routesByPath, keys) && (
            <Button component={Link} {...({ to: `/w/${workspace}/settings/api-keys` } as object)}>
              {t('leads.makeKey')}
            </Button>
          )
        }
      />
    );
  }
  const words = conditions.map((condition) => {
    const { field, value } = conditionText(condition, fields.byName.get(condition.field), catalog);
    return `${field} ${value}`;
  });
  const said = search === '' ? words : [t('filters.searchFor', { search }), ...words];
  const joined = new Intl.ListFormat(language() === 'en' ? 'en-GB' : language()).format(said);
  const sentence = last
    ? sentenceOf(conditionText(last, fields.byName.get(last.field), catalog))
    : t('filters.searchFor', { search });
  const remove = () =>
    address.select(last ? { conditions: conditions.slice(0, -1) } : { search: '' });
  return (
    <EmptyState
      title={t('leads.filteredToNothing', { filters: joined })}
      text={
        counts?.leads
          ? t('leads.withoutFilters', {
              count: counts.leads,
              shown: formatNumber(language(), counts.leads),
            })
          : undefined
      }
      actions={<Button onClick={remove}>{t('leads.removeLast', { filter: sentence })}</Button>}
    />
  );
}
