import type { Deal } from '@inlet/sdk';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { operatorsOfField } from '../../leads/fields/lead-field.ts';
import { conditionKey } from '../../lists/add-condition.ts';
import { moveColumn, pinColumn, toggleColumn } from '../../lists/column-layout.ts';
import { tableTexts } from '../../lists/table-texts.ts';
import { useColumnLayout } from '../../lists/use-column-layout.ts';
import { useDensity } from '../../session/density.ts';
import { useMe } from '../../session/me.ts';
import { useNow } from '../../session/use-now.ts';
import { t } from '../../texts/t.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import type { ColumnActions } from '../../ui/data-table/types.ts';
import { dealColumns, standardColumns, titleColumn } from './deal-columns.tsx';
import classes from './deals-screen.module.css';
import { InsteadOfDeals } from './instead-of-deals.tsx';
import type { DealList } from './use-deal-list.ts';
import { useSaveDeal } from './use-save-deal.ts';

const rowId = ({ id }: Deal) => String(id);

export function DealsTable({ list, onNew }: { list: DealList; onNew: () => void }) {
  const [rowHeight] = useDensity();
  const { workspace, catalog, fields, rows, address, filtering, view, may } = list;
  const { store, version } = rows;
  const { user, workspace: own } = useMe(workspace);
  const navigate = useNavigate();
  const now = useNow();
  const timeZone = user?.time_zone ?? own.time_zone;
  const known = useMemo(() => new Set(fields.all.map(({ name }) => name)), [fields]);
  const { layout, change } = useColumnLayout({
    ...{ workspace, kind: 'deals', view, known, first: titleColumn },
    ...{ standard: standardColumns, mayChangeView: false },
  });
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
  const actions: ColumnActions = {
    onSort: ({ column, direction }) =>
      address.select({ sort: fields.byName.get(column)?.sort ?? 'created_at', direction }),
    onResize: (id, width) => change({ ...layout, widths: { ...layout.widths, [id]: width } }),
    onMove: (id, to) => change(moveColumn(layout, id, to)),
    onHide: (id) => change(toggleColumn(layout, id)),
    onPin: (id, isPinned) => change(pinColumn(layout, id, isPinned)),
    onFilter(id) {
      const field = fields.byName.get(id);
      const [operator] = field === undefined ? [] : operatorsOfField(field);
      if (operator === undefined) return;
      const draft = { field: id, operator, values: [] };
      filtering.open({ draft, editing: conditionKey(draft) });
    },
  };
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
        sort={{ column: sort, direction }}
        listKey={rows.key}
        startRow={store.range().first}
        actions={actions}
        total={store.total() ?? 0}
        rowAt={rowAt}
        rowId={rowId}
        onRange={store.show}
        onOpen={({ id }) => void navigate({ to: `/w/${workspace}/deals/${id}` as string })}
        instead={<InsteadOfDeals list={list} onNew={onNew} />}
      />
    </div>
  );
}
