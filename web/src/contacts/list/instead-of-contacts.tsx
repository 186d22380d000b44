// Stands in the place of the rows: bars while they are read, why there are none, or what failed.
import { conditionText, sentenceOf } from '../../leads/list/filters/condition-text.ts';
import { ReadError } from '../../records/read-error.tsx';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './contacts.module.css';
import type { ContactList } from './use-contact-list.ts';

export function InsteadOfContacts({ list }: { list: ContactList }) {
  const { store } = list.rows;
  const error = store.error();
  const total = store.total();
  if (total !== undefined && total > 0) return null;
  return (
    <div className={classes.instead} data-loading={total === undefined || undefined}>
      {error !== undefined ? (
        <ReadError error={error} onRetry={() => void store.reload()} />
      ) : total === undefined ? (
        <SkeletonRows label={t('record.loading')} rows={12} />
      ) : (
        <NoContacts list={list} />
      )}
    </div>
  );
}

function NoContacts({ list: { address, catalog, fields } }: { list: ContactList }) {
  const { conditions, search } = address.state;
  const last = conditions.at(-1);
  if (last === undefined && search === '') {
    return <EmptyState title={t('contact.empty')} text={t('contact.emptyText')} />;
  }
  const filter = last
    ? sentenceOf(conditionText(last, fields.byName.get(last.field), catalog))
    : t('filters.searchFor', { search });
  const remove = () =>
    address.select(last ? { conditions: conditions.slice(0, -1) } : { search: '' });
  return (
    <EmptyState
      title={t('contact.filteredToNothing')}
      actions={<Button onClick={remove}>{t('leads.removeLast', { filter })}</Button>}
    />
  );
}
