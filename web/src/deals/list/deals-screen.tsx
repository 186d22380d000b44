// The deals: as a board by stage, or as a table.
import { lazy, Suspense, useState } from 'react';
import { layoutOf } from '../../leads/board/layout-of.ts';
import { LayoutSwitch } from '../../leads/board/layout-switch.tsx';
import { Filters } from '../../leads/list/filters/filters.tsx';
import { useLayout } from '../../shell/layout.ts';
import { NewButton } from '../../shell/new-button.tsx';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../../shell/top-bar.tsx';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { NewDeal } from '../new-deal.tsx';
import { DealsFoot } from './deals-foot.tsx';
import classes from './deals-screen.module.css';
import { DealsTable } from './deals-table.tsx';
import { PhoneDeals } from './phone-deals.tsx';
import { type DealList, useDealList } from './use-deal-list.ts';

// Its parts are loaded where there is a board.
const DealsBoard = lazy(() => import('../board/deals-board.tsx'));

export function DealsScreen() {
  const list = useDealList();
  const { workspace, catalog, may } = list;
  const isPhone = useLayout() === 'phone';
  const [adding, setAdding] = useState<{ stage?: number }>();
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
  const isBoard = layoutOf(list, 'board') === 'board';
  return (
    <>
      <TopBar title={t('deals.title')} live>
        {mayWrite && (
          <NewButton label={t('deals.new')} keys={['c']} onClick={() => setAdding({})} />
        )}
      </TopBar>
      <DealViews list={list} />
      <div className={classes.bar}>
        <Filters list={list} />
      </div>
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

const all = 'all';

function DealViews({ list }: { list: DealList }) {
  const { views, view, address } = list;
  const tabs = [
    { id: all, name: t('deals.all') },
    ...views.views.map(({ id, name, count, shared }) => ({
      ...{ id: String(id), name, lock: shared ? undefined : t('leads.private') },
      ...(typeof count === 'number' && { count: formatNumber(language(), count) }),
    })),
  ];
  return (
    <ViewTabs
      label={t('deals.views')}
      tabs={tabs}
      active={view === undefined ? all : String(view.id)}
      onSelect={(id) => address.openView(id)}
      moreLabel={t('leads.more')}
      end={<LayoutSwitch list={list} standard="board" hasStatuses={false} />}
    />
  );
}
