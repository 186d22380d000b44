export function toggle(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds the rows between two, in either direction, as far as they are loaded. */
export function setRange(
  selected: ReadonlySet<string>,
  idAt: (row: number) => string | undefined,
  from: number,
  to: number,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (let row = Math.min(from, to); row <= Math.max(from, to); row += 1) {
    const id = idAt(row);
    if (id !== undefined) next.add(id);
  }
  return next;
}
