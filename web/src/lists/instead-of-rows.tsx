// Stands in the place of the rows: bars while they are read, why there are none, or what failed.
import type { ReactNode } from 'react';
import { ReadError } from '../records/read-error.tsx';
import { language, t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { conditionText, sentenceOf } from './filters/condition-text.ts';
import classes from './instead-of-rows.module.css';
import type { List, ListOf } from './list.ts';

interface Props<Row extends { id: number }> {
  list: ListOf<Row>;
  /** When the list has no filters. */
  empty: ReactNode;
  /** The title when no record has the filters. */
  filtered: (filters: string) => string;
  filteredText?: string | undefined;
  onRetry?: () => void;
}

export function InsteadOfRows<Row extends { id: number }>(props: Props<Row>) {
  const { list, empty, onRetry } = props;
  const { store } = list.rows;
  const error = store.error();
  const total = store.total();
  if (total !== undefined && total > 0) return null;
  const { conditions, search } = list.address.state;
  const isWhole = conditions.length === 0 && search === '';
  const retry = () => {
    void store.reload();
    onRetry?.();
  };
  return (
    <div className={classes.instead} data-loading={total === undefined || undefined}>
      {error !== undefined ? (
        <ReadError error={error} onRetry={retry} />
      ) : total === undefined ? (
        <SkeletonRows label={t('record.loading')} rows={12} />
      ) : isWhole ? (
        empty
      ) : (
        <FilteredToNothing list={list} title={props.filtered} text={props.filteredText} />
      )}
    </div>
  );
}

interface FilteredProps {
  list: List;
  title: (filters: string) => string;
  text: string | undefined;
}

function FilteredToNothing({ list, title, text }: FilteredProps) {
  const { address, catalog, fields } = list;
  const { conditions, search } = address.state;
  const textsOf = conditions.map((condition) =>
    conditionText(condition, fields.byName.get(condition.field), catalog),
  );
  const searchText = search === '' ? [] : [t('filters.searchFor', { search })];
  const filters = [...searchText, ...textsOf.map(({ field, value }) => `${field} ${value}`)];
  // Without the comma before the last one.
  const joined = new Intl.ListFormat(language() === 'en' ? 'en-GB' : language());
  const last = textsOf.at(-1);
  const filter = last ? sentenceOf(last) : t('filters.searchFor', { search });
  const remove = () =>
    address.select(last ? { conditions: conditions.slice(0, -1) } : { search: '' });
  return (
    <EmptyState
      title={title(joined.format(filters))}
      text={text}
      actions={<Button onClick={remove}>{t('leads.removeLast', { filter })}</Button>}
    />
  );
}
