import type { Lead } from '@inlet/sdk';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { columnActions, columnOfSort } from '../../lists/column-actions.ts';
import { openTab } from '../../lists/open-tab.ts';
import { tableTexts } from '../../lists/table-texts.ts';
import { useDensity } from '../../session/density.ts';
import { useMe } from '../../session/me.ts';
import { useNow } from '../../session/use-now.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import type { RowState } from '../../ui/data-table/types.ts';
import { InsteadOfLeads } from './instead-of-leads.tsx';
import { leadColumns } from './lead-columns.tsx';
import { useLeadHref } from './lead-href.ts';
import classes from './leads-screen.module.css';
import { useFresh } from './live/use-fresh.ts';
import type { LeadList } from './use-lead-list.ts';

/** The table has these keys itself, once it has the focus. */
const focusGrid = () =>
  document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();

const rowId = ({ id }: Lead) => String(id);

export function LeadsTable({ list }: { list: LeadList }) {
  const [rowHeight] = useDensity();
  const { workspace, catalog, fields, rows, address, selection, save, live } = list;
  const { layout } = list.columns;
  const { store, version } = rows;
  const { user, workspace: own } = useMe(workspace);
  const hrefOf = useLeadHref(list);
  const navigate = useNavigate();
  const now = useNow();
  const timeZone = user?.time_zone ?? own.time_zone;
  const mayWrite = list.may('write:leads');
  const { isFresh, markSeen } = useFresh(workspace, live.fresh);
  const columns = useMemo(
    () =>
      leadColumns({
        ...{ fields, layout, catalog, timeZone, now, isFresh },
        save: mayWrite ? save : undefined,
      }),
    [fields, layout, catalog, timeZone, now, isFresh, mayWrite, save],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when rows change
  const rowAt = useCallback((index: number) => store.rowAt(index), [store, version]);
  const onRange = useCallback(
    (first: number, last: number) => {
      store.show(first, last);
      list.inView.set({ first, last });
    },
    [store, list.inView],
  );
  useShortcuts([
    { keys: 'j', label: 'lists.nextRow', group: 'lists.keys', run: focusGrid },
    { keys: 'k', label: 'lists.previousRow', group: 'lists.keys', run: focusGrid },
    { keys: 'x', label: 'lists.selectRow', group: 'lists.keys', run: focusGrid },
    { keys: 'mod+Enter', label: 'lists.openTab', group: 'lists.keys', run: focusGrid },
  ]);
  const { sort, direction, peek } = address.state;
  const texts = useMemo(tableTexts, []);
  const total = store.total() ?? 0;

  function rowState({ id }: Lead): RowState {
    if (live.gone.has(id)) return 'gone';
    if (peek === String(id)) return 'peeked';
    return live.fresh.has(id) ? 'new' : undefined;
  }

  function peekAt({ id }: Lead): void {
    markSeen(id);
    address.peek(String(id));
  }

  function openLead(lead: Lead): void {
    markSeen(lead.id);
    void navigate({ href: hrefOf(lead) });
  }

  return (
    <div className={classes.table} data-stale={rows.isStale || undefined}>
      <DataTable
        label={t('leads.title')}
        rowHeight={rowHeight}
        texts={texts}
        columns={columns}
        pinned={layout.pinned}
        sort={{ column: columnOfSort(sort), direction }}
        listKey={rows.key}
        startRow={store.range().first}
        actions={columnActions(list)}
        total={total}
        rowAt={rowAt}
        rowId={rowId}
        rowState={rowState}
        onRange={onRange}
        selected={selection.ids}
        allSelected={selection.all}
        onSelected={selection.choose}
        onSelectAll={selection.chooseAll}
        onOpen={openLead}
        onOpenTab={(lead) => openTab(hrefOf(lead))}
        onPeek={peekAt}
        // The panel follows the keys of the table.
        onRow={peek === undefined ? undefined : peekAt}
        instead={<InsteadOfLeads list={list} />}
      />
    </div>
  );
}
