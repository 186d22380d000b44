import { type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react';
import { isMac } from '../platform.ts';
import { gridAction } from './grid-keys.ts';
import { type CellPosition, type CloseMove, type Column, headRow } from './types.ts';
import type { Selecting } from './use-selecting.ts';

type Options<Row> = {
  grid: RefObject<HTMLElement | null>;
  columns: Column<Row>[];
  total: number;
  rowAt: (index: number) => Row | undefined;
  selecting: Selecting;
  reveal: (row: number) => void;
  page: () => number;
  onOpen?: ((row: Row, index: number) => void) | undefined;
  onOpenTab?: ((row: Row) => void) | undefined;
  onPeek?: ((row: Row, index: number) => void) | undefined;
  onRow?: ((row: Row) => void) | undefined;
};

/** The active cell of the table: one tab stop, moved by keys and clicks, edited in place. */
export function useGrid<Row>(options: Options<Row>) {
  const { grid, columns, total, rowAt, selecting } = options;
  const [wanted, setActive] = useState<CellPosition>({ row: 0, column: 0 });
  const active = clampCell(wanted, total, columns.length);
  const [editing, setEditing] = useState(false);
  const latest = useRef(options);
  latest.current = options;

  function moveTo(to: CellPosition) {
    setEditing(false);
    setActive(to);
    if (to.row !== headRow) options.reveal(to.row);
    // The row may be mounted by this very move.
    requestAnimationFrame(() => focusCell(grid.current, to));
  }

  function enter(at: CellPosition) {
    const row = rowAt(at.row);
    if (row === undefined) return;
    if (columns[at.column]?.editor) setEditing(true);
    else options.onOpen?.(row, at.row);
  }

  const close = useRef((move: CloseMove = 'stay') => {
    setEditing(false);
    if (move === 'leave') return;
    setActive((at) => {
      const to = neighbour(at, move, latest.current.total, latest.current.columns.length);
      latest.current.reveal(to.row);
      requestAnimationFrame(() => focusCell(latest.current.grid.current, to));
      return to;
    });
  }).current;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement;
    if (target.dataset.column === undefined || event.nativeEvent.isComposing || event.altKey)
      return;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const { key, shiftKey } = event;
    const bounds = { rows: total, columns: columns.length, page: options.page() };
    const action = gridAction({ key, shiftKey, mod }, active, bounds);
    if (action === undefined || (active.row === headRow && action.type !== 'move')) return;
    event.preventDefault();
    if (action.type === 'move') {
      if (action.extend) selecting.extend(active.row, action.to.row);
      moveTo(action.to);
      const row = action.to.row === active.row ? undefined : rowAt(action.to.row);
      if (row !== undefined) options.onRow?.(row);
    } else if (action.type === 'enter') enter(active);
    else if (action.type === 'select') selecting.toggle(active.row, shiftKey);
    else if (action.type === 'select-all') selecting.all();
    else {
      const row = rowAt(active.row);
      if (row === undefined) return;
      if (action.type === 'peek') options.onPeek?.(row, active.row);
      else options.onOpenTab?.(row);
    }
  }

  function onClick(event: MouseEvent<HTMLElement>) {
    const target = event.target as HTMLElement;
    const rowElement = target.closest<HTMLElement>('[data-row]');
    if (rowElement === null) return;
    const row = Number(rowElement.dataset.row);
    const cell = target.closest<HTMLElement>('[data-column]');
    if (cell === null) return selecting.toggle(row, event.shiftKey);
    const at = { row, column: Number(cell.dataset.column) };
    if (editing && at.row === active.row && at.column === active.column) return;
    setActive(at);
    setEditing(false);
    if (target.closest('a, button, input') === null) enter(at);
  }

  return { active, editing, close, onKeyDown, onClick, setActive };
}

function focusCell(grid: HTMLElement | null, { row, column }: CellPosition) {
  const line = row === headRow ? '[data-head]' : `[data-row="${row}"]`;
  grid
    ?.querySelector<HTMLElement>(`${line} [data-column="${column}"]`)
    ?.focus({ preventScroll: row !== headRow && column === 0 });
}

/** The tab stop stays in the table when it gets shorter; in an empty one it is the head. */
function clampCell({ row, column }: CellPosition, rows: number, columns: number): CellPosition {
  return { row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) };
}

function neighbour(at: CellPosition, move: CloseMove, rows: number, columns: number): CellPosition {
  const row = move === 'down' ? Math.min(at.row + 1, rows - 1) : at.row;
  const step = move === 'right' ? 1 : move === 'left' ? -1 : 0;
  return { row, column: Math.min(Math.max(at.column + step, 0), columns - 1) };
}
