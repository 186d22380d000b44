import type { Deal } from '@inlet/sdk';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { columnActions, columnOfSort } from '../../lists/column-actions.ts';
import { openTab } from '../../lists/open-tab.ts';
import { tableTexts } from '../../lists/table-texts.ts';
import { useDensity } from '../../session/density.ts';
import { useMe } from '../../session/me.ts';
import { useNow } from '../../session/use-now.ts';
import { t } from '../../texts/t.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { dealColumns } from './deal-columns.tsx';
import classes from './deals-screen.module.css';
import { InsteadOfDeals } from './instead-of-deals.tsx';
import type { DealList } from './use-deal-list.ts';
import { useSaveDeal } from './use-save-deal.ts';

const rowId = ({ id }: Deal) => String(id);

export function DealsTable({ list, onNew }: { list: DealList; onNew: () => void }) {
  const [rowHeight] = useDensity();
  const { workspace, catalog, fields, rows, address, may } = list;
  const { layout } = list.columns;
  const { store, version } = rows;
  const { user, workspace: own } = useMe(workspace);
  const navigate = useNavigate();
  const hrefOf = ({ id }: Deal): string => `/w/${workspace}/deals/${id}`;
  const now = useNow();
  const timeZone = user?.time_zone ?? own.time_zone;
  const save = useSaveDeal({ workspace, catalog, fields, store });
  const mayWrite = may('write:deals');
  const columns = useMemo(
    () =>
      dealColumns({
        ...{ fields, layout, context: { catalog, timeZone, now } },
        save: mayWrite ? save : undefined,
      }),
    [fields, layout, catalog, timeZone, now, mayWrite, save],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when rows change
  const rowAt = useCallback((index: number) => store.rowAt(index), [store, version]);
  const { sort, direction } = address.state;
  const texts = useMemo(tableTexts, []);
  return (
    <div className={classes.table} data-stale={rows.isStale || undefined}>
      <DataTable
        label={t('deals.title')}
        rowHeight={rowHeight}
        texts={texts}
        columns={columns}
        pinned={layout.pinned}
        sort={{ column: columnOfSort(sort), direction }}
        listKey={rows.key}
        startRow={store.range().first}
        actions={columnActions(list)}
        total={store.total() ?? 0}
        rowAt={rowAt}
        rowId={rowId}
        onRange={store.show}
        onOpen={(row) => void navigate({ to: hrefOf(row) })}
        onOpenTab={(row) => openTab(hrefOf(row))}
        instead={<InsteadOfDeals list={list} onNew={onNew} />}
      />
    </div>
  );
}
