// Stands in the place of the deals: bars while they are read, why there are none, or what failed.
import { conditionText, sentenceOf } from '../../leads/list/filters/condition-text.ts';
import { ReadError } from '../../records/read-error.tsx';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './deals-screen.module.css';
import type { DealList } from './use-deal-list.ts';

interface Props {
  list: DealList;
  onNew: () => void;
}

export function InsteadOfDeals({ list, onNew }: Props) {
  const { store } = list.rows;
  const error = store.error();
  const total = store.total();
  if (total !== undefined && total > 0) return null;
  return (
    <div className={classes.instead}>
      {error !== undefined ? (
        <ReadError error={error} onRetry={() => void store.reload()} />
      ) : total === undefined ? (
        <SkeletonRows label={t('board.loading')} rows={12} />
      ) : (
        <NoDeals list={list} onNew={onNew} />
      )}
    </div>
  );
}

function NoDeals({ list, onNew }: Props) {
  const { address, catalog, fields, may } = list;
  const { conditions, search } = address.state;
  const last = conditions.at(-1);
  if (last === undefined && search === '') {
    return (
      <EmptyState
        title={t('deals.empty')}
        text={t('deals.addFirst')}
        actions={may('write:deals') && <Button onClick={onNew}>{t('deals.new')}</Button>}
      />
    );
  }
  const words = conditions.map((condition) => {
    const { field, value } = conditionText(condition, fields.byName.get(condition.field), catalog);
    return `${field} ${value}`;
  });
  const said = search === '' ? words : [t('filters.searchFor', { search }), ...words];
  const joined = new Intl.ListFormat(language());
  const sentence = last
    ? sentenceOf(conditionText(last, fields.byName.get(last.field), catalog))
    : t('filters.searchFor', { search });
  const remove = () =>
    address.select(last ? { conditions: conditions.slice(0, -1) } : { search: '' });
  return (
    <EmptyState
      title={t('deals.filteredToNothing', { filters: joined.format(said) })}
      actions={<Button onClick={remove}>{t('deals.removeLast', { filter: sentence })}</Button>}
    />
  );
}
