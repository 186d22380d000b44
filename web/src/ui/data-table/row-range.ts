/** The rows to mount, and those of them in view; `end` and `below` are after the last. */
export type RowRange = { first: number; end: number; above: number; below: number };

const overscan = 6;

/** The rows to mount at a place in the list: those in view, and a few before and after. */
export function rowRange(
  top: number,
  viewport: number,
  rowHeight: number,
  total: number,
): RowRange {
  const above = Math.min(total, Math.max(0, Math.floor(top / rowHeight)));
  const below = Math.min(total, Math.ceil((top + viewport) / rowHeight));
  const first = Math.max(0, above - overscan);
  return { first, end: Math.min(total, below + overscan), above, below };
}

/** The rows of a range, and the active one when it is outside: it holds the focus. */
export function mountedRows(
  { first, end }: Pick<RowRange, 'first' | 'end'>,
  active: number,
  total: number,
): number[] {
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (active < 0 || active >= total) return rows;
  if (active < first) return [active, ...rows];
  return active >= end ? [...rows, active] : rows;
}

/** Where the list has to be so that a row is in view; where it is when the row is. */
export function revealRow(row: number, top: number, viewport: number, rowHeight: number): number {
  const rowTop = row * rowHeight;
  if (rowTop < top) return rowTop;
  return Math.max(top, rowTop + rowHeight - viewport);
}
