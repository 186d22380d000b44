const checkWidth = 40;
const minWidth = 64;

type Sized = { width: number; grow?: boolean };

/** The columns of a row as CSS: the checkbox, each column, and what is left. */
export function gridTemplate(columns: Sized[]): string {
  const tracks = columns.map(({ width, grow }) =>
    grow ? `minmax(${width}px, 1fr)` : `${width}px`,
  );
  const rest = columns.some((column) => column.grow) ? [] : ['1fr'];
  return [`${checkWidth}px`, ...tracks, ...rest].join(' ');
}

/** The least width of a row, which the column that grows may exceed. */
export function gridWidth(columns: Sized[]): number {
  return pinnedAt(columns, columns.length);
}

/** Where a pinned column sticks: after the checkbox and the pinned ones before it. */
export function pinnedAt(columns: Sized[], index: number): number {
  return columns.slice(0, index).reduce((sum, column) => sum + column.width, checkWidth);
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, minWidth), 800));
}

/** The order after the column at `from` was moved before or after the one at `to`. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  const moved = items.slice(from, from + 1);
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}
