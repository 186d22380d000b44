import { InsteadOfRows } from '../../lists/instead-of-rows.tsx';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { DealList } from './use-deal-list.ts';

interface Props {
  list: DealList;
  onNew: () => void;
}

export function InsteadOfDeals({ list, onNew }: Props) {
  return (
    <InsteadOfRows
      list={list}
      empty={
        <EmptyState
          title={t('deals.empty')}
          text={t('deals.addFirst')}
          actions={list.may('write:deals') && <Button onClick={onNew}>{t('deals.new')}</Button>}
        />
      }
      filtered={(filters) => t('deals.filteredToNothing', { filters })}
    />
  );
}
