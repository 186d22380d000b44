import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  label: string;
  width: number;
  /** Takes the room that is left. At most one column does. */
  grow?: boolean;
  /** Numbers and times stand at the end. */
  align?: 'end';
  sortable?: boolean;
  cell: (row: Row) => ReactNode;
  /** The editor that takes the cell's place; without it, ↵ opens the record. */
  editor?: (row: Row, close: (move?: CloseMove) => void) => ReactNode;
};

/** Where the focus goes when an editor closes; it has left for elsewhere with 'leave'. */
export type CloseMove = 'leave' | 'stay' | 'down' | 'right' | 'left';

export type Sort = { column: string; direction: 'asc' | 'desc' };

/** Actions on a column. The owner of the table keeps order, width and sort. */
export type ColumnActions = {
  onSort: (sort: Sort) => void;
  onResize: (column: string, width: number) => void;
  onMove: (column: string, to: number) => void;
  onFilter?: (column: string) => void;
  onHide?: (column: string) => void;
  onPin?: (column: string, pinned: boolean) => void;
};

export type TableTexts = {
  selectAll: string;
  selectRow: string;
  lowestFirst: string;
  highestFirst: string;
  filterByThis: string;
  moveLeft: string;
  moveRight: string;
  pin: string;
  unpin: string;
  hide: string;
};

export type RowState = 'new' | 'gone' | 'peeked' | undefined;

export type CellPosition = { row: number; column: number };

/** The head is the row before the first. */
export const headRow = -1;
