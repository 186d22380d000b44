import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import classes from './data-table.module.css';
import { TableHead } from './head.tsx';
import { TableRow } from './row.tsx';
import { mountedRows } from './row-range.ts';
import { assignSlots, inOrder, type Slot } from './row-slots.ts';
import { gridTemplate, gridWidth, pinnedAt } from './template.ts';
import {
  type Column,
  type ColumnActions,
  headRow,
  type RowState,
  type Sort,
  type TableTexts,
} from './types.ts';
import { useCompact } from './use-compact.ts';
import { useGrid } from './use-grid.ts';
import { useRows } from './use-rows.ts';
import { useSelecting } from './use-selecting.ts';

const noRow = () => undefined;
const nothing = () => {};
const nobody: ReadonlySet<string> = new Set();

type Props<Row> = {
  label: string;
  texts: TableTexts;
  /** In their order. Keep the array while nothing of it changes: the rows compare it. */
  columns: Column<Row>[];
  /** How many of the first columns stay in view; the name always does. */
  pinned?: number;
  sort?: Sort | undefined;
  /** Changes with another list, which begins at `startRow`. */
  listKey?: string;
  startRow?: number;
  actions: ColumnActions;
  /** The exact number of rows, of which any may not be loaded yet. */
  total: number;
  rowAt: (index: number) => Row | undefined;
  rowId: (row: Row) => string;
  /** Called with the rows in view when they change, to load them and their neighbours. */
  onRange: (first: number, last: number) => void;
  rowHeight?: 32 | 36 | 44;
  /** The row in two lines, for phones: a ListRow. Keep the function, as the columns. */
  compactRow?: (row: Row) => ReactNode;
  /** Without it, rows cannot be selected. */
  selected?: ReadonlySet<string>;
  allSelected?: boolean;
  onSelected?: (selected: ReadonlySet<string>) => void;
  onSelectAll?: () => void;
  /** A row that has just come slides in, one that is gone is struck out. */
  rowState?: (row: Row) => RowState;
  onOpen?: (row: Row, index: number) => void;
  /** ⌘↵. */
  onOpenTab?: (row: Row) => void;
  onPeek?: (row: Row, index: number) => void;
  /** The keys have moved to another row. */
  onRow?: ((row: Row) => void) | undefined;
  /** Stands in place of the rows: empty, filtered to nothing, error. */
  instead?: ReactNode;
};

/** A table of any length. Its height is true, its rows are mounted while they are in view. */
export function DataTable<Row>(props: Props<Row>) {
  const { pinned = 1, total, rowAt, rowId, selected = nobody, onRange } = props;
  const { listKey = '', startRow = 0 } = props;
  const layout = useCompact(props.columns, props.rowHeight ?? 36, props.compactRow, props.label);
  const { columns, rowHeight, compact } = layout;
  const grid = useRef<HTMLDivElement>(null);
  const slots = useRef<readonly Slot[]>([]);
  const start = { key: listKey, row: startRow };
  const { view, isScrolling, height, reveal, page } = useRows(grid, total, rowHeight, start);
  const selecting = useSelecting({
    selected,
    idAt: (index) => idOf(rowAt(index)),
    onSelected: props.onSelected ?? nothing,
    onSelectAll: props.onSelectAll ?? nothing,
  });
  const { onOpen, onOpenTab, onPeek, onRow } = props;
  const { active, editing, close, onKeyDown, onClick, setActive } = useGrid({
    ...{ grid, columns, total, rowAt, selecting, reveal, page },
    ...{ onOpen, onOpenTab, onPeek, onRow },
  });
  const { first, end, above, below, offset } = view;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another active row
  useEffect(() => setActive({ row: startRow, column: 0 }), [listKey]);

  // Before rows can arrive: those outside the range that is known change nothing.
  useLayoutEffect(() => {
    if (below > above) onRange(above, below - 1);
  }, [above, below, onRange]);

  function idOf(row: Row | undefined) {
    return row === undefined ? undefined : rowId(row);
  }

  function isSelected(row: Row | undefined) {
    return row !== undefined && (props.allSelected === true || selected.has(rowId(row)));
  }

  const assigned = assignSlots(slots.current, mountedRows(view, active.row, total));
  // Readers of the screen find the rows in their order, once the table stands still.
  slots.current = isScrolling ? assigned : inOrder(assigned);
  const isSelectable = props.selected !== undefined;
  const someSelected = props.allSelected === true || selected.size > 0;
  const style = {
    '--columns': compact ? '1fr' : gridTemplate(columns),
    '--width': compact ? undefined : `${gridWidth(columns)}px`,
    '--row-height': `${rowHeight}px`,
    // A focused cell is not left behind the pinned ones.
    scrollPaddingInlineStart: pinnedAt(columns, pinned),
  } as CSSProperties;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot have rows at any place
    <div
      ref={grid}
      className={classes.table}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable={isSelectable || undefined}
      data-plain={!isSelectable || undefined}
      data-compact={compact || undefined}
      data-scrolling={isScrolling || undefined}
      style={style}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        const head = event.target.closest('[data-head] [data-column]');
        const column = head instanceof HTMLElement ? Number(head.dataset.column) : undefined;
        if (column !== undefined) setActive({ row: headRow, column });
      }}
    >
      <TableHead
        grid={grid}
        columns={columns}
        pinned={pinned}
        sort={props.sort}
        activeColumn={active.row === headRow || total === 0 ? active.column : undefined}
        selection={isSelectable ? selectionOf(props.allSelected, someSelected) : undefined}
        onSelectAll={props.onSelectAll ?? nothing}
        texts={props.texts}
        actions={props.actions}
      />
      {props.instead}
      {/* biome-ignore lint/a11y/useSemanticElements: see the head */}
      <div className={classes.body} role="rowgroup" style={{ height }}>
        {slots.current.map(({ slot, row: index }) => {
          const row = (index < total ? rowAt : noRow)(index);
          const hidden = index < first || index >= end;
          const isActive = index === active.row;
          return (
            <TableRow
              key={slot}
              index={index}
              top={hidden ? undefined : index * rowHeight - offset}
              row={row}
              columns={columns}
              pinned={pinned}
              state={row === undefined ? undefined : props.rowState?.(row)}
              selected={isSelected(row)}
              activeColumn={isActive ? active.column : undefined}
              editing={isActive && editing}
              selectLabel={props.texts.selectRow}
              onClose={close}
            />
          );
        })}
      </div>
    </div>
  );
}

function selectionOf(all: boolean | undefined, some: boolean) {
  if (all) return 'all';
  return some ? 'some' : 'none';
}
