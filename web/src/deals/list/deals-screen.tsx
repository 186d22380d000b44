// The deals: as a board by stage, or as a table.
import { lazy, Suspense, useState } from 'react';
import { layoutOf } from '../../lists/board/layout-of.ts';
import { LayoutSwitch } from '../../lists/board/layout-switch.tsx';
import { FilterBar } from '../../lists/filters/filter-bar.tsx';
import { PhoneBar } from '../../lists/phone-bar.tsx';
import { totalText } from '../../lists/total-text.ts';
import { ListViews } from '../../lists/views/list-views.tsx';
import { useLayout } from '../../shell/layout.ts';
import { NewButton } from '../../shell/new-button.tsx';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../../shell/top-bar.tsx';
import { t } from '../../texts/t.ts';
import { NewDeal } from '../new-deal.tsx';
import { DealsFoot } from './deals-foot.tsx';
import classes from './deals-screen.module.css';
import { DealsTable } from './deals-table.tsx';
import { PhoneDeals } from './phone-deals.tsx';
import { useDealList } from './use-deal-list.ts';

// Its parts are loaded where there is a board.
const DealsBoard = lazy(() => import('../board/deals-board.tsx'));

export function DealsScreen() {
  const list = useDealList();
  const { workspace, catalog, may } = list;
  const isPhone = useLayout() === 'phone';
  const [adding, setAdding] = useState<{ stage?: number }>();
  const [isFiltering, setFiltering] = useState(false);
  const mayWrite = may('write:deals');
  useShortcuts(
    mayWrite
      ? [
          {
            ...({ keys: 'c', label: 'deals.new', group: 'shortcuts.anywhere' } as const),
            run: () => setAdding({}),
          },
        ]
      : [],
  );
  const isBoard = layoutOf(list) === 'board';
  return (
    <>
      <TopBar title={t('deals.title')} live>
        {mayWrite && (
          <NewButton label={t('deals.new')} keys={['c']} onClick={() => setAdding({})} />
        )}
      </TopBar>
      <ListViews
        list={list}
        everything={t('deals.all')}
        end={<LayoutSwitch list={list} hasStatuses={false} />}
      />
      {isPhone ? (
        <PhoneBar
          list={list}
          total={totalText(list.rows.store.total(), 'deals.countWord')}
          isFiltering={isFiltering}
          onFiltering={setFiltering}
        />
      ) : (
        <FilterBar list={list} />
      )}
      {isBoard ? (
        <Suspense>
          <DealsBoard list={list} onAdd={({ id }) => setAdding({ stage: id })} />
        </Suspense>
      ) : (
        <>
          <section className={classes.list} aria-label={t('deals.title')}>
            {isPhone ? (
              <PhoneDeals list={list} onNew={() => setAdding({})} />
            ) : (
              <DealsTable list={list} onNew={() => setAdding({})} />
            )}
          </section>
          <DealsFoot list={list} />
        </>
      )}
      {adding && (
        <NewDeal
          workspace={workspace}
          catalog={catalog}
          stage={adding.stage}
          onClose={() => setAdding(undefined)}
        />
      )}
    </>
  );
}
