import { IconDownload, IconTag, IconTrash, IconUser } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { BulkBar } from '../ui/bulk-bar.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table/data-table.tsx';
import { RowsInViewText, useRowsInView } from '../ui/data-table/rows-in-view.tsx';
import { moveItem } from '../ui/data-table/template.ts';
import type { Sort, TableTexts } from '../ui/data-table/types.ts';
import { Foot, Sum } from '../ui/foot.tsx';
import { showToast } from '../ui/toasts.ts';
import { sampleColumns, sampleRow } from './table-columns.tsx';
import { type SampleLead, sampleLead } from './table-rows.ts';

const total = Number(new URLSearchParams(location.search).get('rows') ?? 1_000_000);
const loadsAfter = 60;
const numbers = new Intl.NumberFormat('en');

const tableTexts: TableTexts = {
  selectAll: 'Select all',
  selectRow: 'Select',
  lowestFirst: 'Lowest first',
  highestFirst: 'Highest first',
  filterByThis: 'Filter by this',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  pin: 'Pin',
  unpin: 'Unpin',
  hide: 'Hide',
};

export function SampleTable() {
  const [changes, setChanges] = useState(new Map<string, Partial<SampleLead>>());
  const [loaded, setLoaded] = useState<ReadonlySet<number>>(new Set([0]));
  const [sort, setSort] = useState<Sort>({ column: 'arrived', direction: 'desc' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const inView = useRowsInView();
  const change = useCallback((lead: SampleLead, next: Partial<SampleLead>) => {
    setChanges((old) => new Map(old).set(lead.id, { ...old.get(lead.id), ...next }));
    showToast({
      kind: 'done',
      text: `${lead.name} changed`,
      actions: [{ label: 'Undo', keys: ['mod', 'z'], onClick: () => {} }],
    });
  }, []);
  const [order, setOrder] = useState(() => sampleColumns(change));
  const columns = useMemo(() => order, [order]);

  const onRange = useCallback(
    (first: number, last: number) => {
      inView.set(first, last);
      setTimeout(() => {
        const pages = [Math.floor(first / 100), Math.floor(last / 100)];
        setLoaded((old) =>
          pages.every((page) => old.has(page)) ? old : new Set([...old, ...pages]),
        );
      }, loadsAfter);
    },
    [inView],
  );

  const rowAt = useCallback(
    (index: number) => {
      if (!loaded.has(Math.floor(index / 100))) return undefined;
      const lead = sampleLead(index);
      const changed = changes.get(lead.id);
      return changed ? { ...lead, ...changed } : cached(lead);
    },
    [loaded, changes],
  );

  const actions = {
    onSort: setSort,
    onResize: (id: string, width: number) =>
      setOrder((old) => old.map((column) => (column.id === id ? { ...column, width } : column))),
    onMove: (id: string, to: number) =>
      setOrder((old) =>
        moveItem(
          old,
          old.findIndex((column) => column.id === id),
          to,
        ),
      ),
    onFilter: () => {},
    onHide: (id: string) => setOrder((old) => old.filter((column) => column.id !== id)),
  };

  return (
    <div style={{ position: 'relative', display: 'flex', flexDirection: 'column', height: 640 }}>
      <div style={{ flex: 1, minHeight: 0 }}>
        <DataTable
          label="Leads"
          texts={tableTexts}
          columns={columns}
          sort={sort}
          actions={actions}
          total={total}
          rowAt={rowAt}
          rowId={(lead) => lead.id}
          compactRow={sampleRow}
          onRange={onRange}
          selected={selected}
          allSelected={all}
          onSelected={(next) => {
            setAll(false);
            setSelected(next);
          }}
          onSelectAll={() => setAll(!all)}
        />
      </div>
      {(all || selected.size > 0) && (
        <BulkBar
          label="Selection"
          count={`${numbers.format(all ? total : selected.size)} selected`}
          {...(!all && {
            all: { label: `Select all ${numbers.format(total)}`, onClick: () => setAll(true) },
          })}
          closeLabel="Clear the selection"
          onClose={() => {
            setAll(false);
            setSelected(new Set());
          }}
        >
          <Button tone="quiet" icon={<IconUser />}>
            Assign
          </Button>
          <Button tone="quiet" icon={<IconTag />}>
            Tag
          </Button>
          <Button tone="quiet" icon={<IconDownload />}>
            Export
          </Button>
          <Button tone="quiet" icon={<IconTrash />}>
            Delete
          </Button>
        </BulkBar>
      )}
      <Foot end={<RowsInViewText of={inView} text={rowsText} />}>
        <Sum>
          <b>{numbers.format(total)}</b> leads
        </Sum>
        <Sum>
          average score <b>64</b>
        </Sum>
      </Foot>
    </div>
  );
}

function rowsText(first: number, last: number): string {
  return `Rows ${numbers.format(first)}–${numbers.format(last)}`;
}

const cache = new Map<string, SampleLead>();

/** The same object for the same row, as a store of pages gives it. */
function cached(lead: SampleLead): SampleLead {
  const known = cache.get(lead.id);
  if (known === undefined) cache.set(lead.id, lead);
  return known ?? lead;
}
