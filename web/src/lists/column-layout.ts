// Which columns a list shows, in which order and how wide. Pure.

export interface ColumnLayout {
  columns: readonly string[];
  widths: Readonly<Record<string, number>>;
  /** How many of the first stay in view. */
  pinned: number;
}

/** Columns that are gone are left out; the first one always is there. */
export function fitLayout(
  layout: ColumnLayout,
  known: ReadonlySet<string>,
  first: string,
): ColumnLayout {
  const columns = [first, ...layout.columns.filter((id) => id !== first && known.has(id))];
  return { ...layout, columns, pinned: Math.min(Math.max(1, layout.pinned), columns.length) };
}

export function moveColumn(layout: ColumnLayout, id: string, to: number): ColumnLayout {
  const rest = layout.columns.filter((column) => column !== id);
  return { ...layout, columns: [...rest.slice(0, to), id, ...rest.slice(to)] };
}

/** A column that is shown goes last. */
export function toggleColumn(layout: ColumnLayout, id: string): ColumnLayout {
  const { columns } = layout;
  const at = columns.indexOf(id);
  if (at === -1) return { ...layout, columns: [...columns, id] };
  const pinned = at < layout.pinned ? layout.pinned - 1 : layout.pinned;
  return { ...layout, columns: columns.filter((column) => column !== id), pinned };
}

/** A pinned column joins the others at the start; an unpinned one is the first after them. */
export function pinColumn(layout: ColumnLayout, id: string, isPinned: boolean): ColumnLayout {
  const pinned = layout.pinned + (isPinned ? 1 : -1);
  return { ...moveColumn(layout, id, isPinned ? layout.pinned : pinned), pinned };
}
