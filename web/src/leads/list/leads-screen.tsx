// The list of leads: views, filters, the table, and what can be done with it.
import { lazy, Suspense, useState } from 'react';
import { layoutOf } from '../../lists/board/layout-of.ts';
import { LayoutSwitch } from '../../lists/board/layout-switch.tsx';
import { FilterBar } from '../../lists/filters/filter-bar.tsx';
import { PhoneBar } from '../../lists/phone-bar.tsx';
import { totalText } from '../../lists/total-text.ts';
import { ListViews } from '../../lists/views/list-views.tsx';
import { useLayout } from '../../shell/layout.ts';
import { t } from '../../texts/t.ts';
import { NewLead } from '../new-lead/new-lead.tsx';
import { BulkActions } from './bulk/bulk-actions.tsx';
import { fromOf } from './lead-href.ts';
import { LeadsBar } from './leads-bar.tsx';
import { LeadsFoot } from './leads-foot.tsx';
import classes from './leads-screen.module.css';
import { LeadsTable } from './leads-table.tsx';
import { PhoneList } from './phone/phone-list.tsx';
import { useLeadList } from './use-lead-list.ts';

// Its parts are loaded where there is a board.
const LeadsBoard = lazy(() => import('../board/leads-board.tsx'));
const LeadPeek = lazy(async () => ({
  default: (await import('../record/lead-peek.tsx')).LeadPeek,
}));

export function LeadsScreen() {
  const list = useLeadList();
  const isPhone = useLayout() === 'phone';
  const [isAdding, setAdding] = useState(false);
  const [isFiltering, setFiltering] = useState(false);
  const { workspace, catalog, fields } = list;
  const { peek } = list.address.state;
  return (
    <>
      <LeadsBar list={list} onNew={() => setAdding(true)} onSearch={() => setFiltering(true)} />
      <ListViews list={list} everything={t('leads.allLeads')} end={<LayoutSwitch list={list} />} />
      {isPhone ? (
        <PhoneBar
          list={list}
          total={totalText(list.rows.store.total(), 'leads.countWord')}
          isFiltering={isFiltering}
          onFiltering={setFiltering}
        />
      ) : (
        <FilterBar list={list} />
      )}
      {layoutOf(list) === 'board' ? (
        <Suspense>
          <LeadsBoard list={list} />
        </Suspense>
      ) : (
        <>
          <section className={classes.list} aria-label={t('leads.title')}>
            {isPhone ? <PhoneList list={list} /> : <LeadsTable list={list} />}
            <BulkActions list={list} />
          </section>
          {!isPhone && <LeadsFoot list={list} />}
        </>
      )}
      {peek !== undefined && (
        <Suspense>
          <LeadPeek
            id={peek}
            from={fromOf(list)}
            onShow={list.address.peek}
            onClose={() => list.address.peek(undefined)}
          />
        </Suspense>
      )}
      {isAdding && (
        <NewLead
          workspace={workspace}
          catalog={catalog}
          fields={fields}
          onClose={() => setAdding(false)}
          onAdded={list.live.showNow}
        />
      )}
    </>
  );
}
