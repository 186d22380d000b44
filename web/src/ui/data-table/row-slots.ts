/** An element of the table and the row that it shows. */
export type Slot = { slot: number; row: number };

/**
 * Rows keep their elements while they are mounted. New ones take those of the rows that have left, in
 * their place: to change texts costs a browser less than to make and move elements.
 */
export function assignSlots(old: readonly Slot[], rows: readonly number[]): Slot[] {
  const wanted = new Set(rows);
  const shown = new Set(old.map(({ row }) => row));
  const fresh = rows.filter((row) => !shown.has(row));
  const slots = old.flatMap(({ slot, row }): Slot[] => {
    if (wanted.has(row)) return [{ slot, row }];
    const next = fresh.shift();
    return next === undefined ? [] : [{ slot, row: next }];
  });
  const taken = new Set(slots.map(({ slot }) => slot));
  let free = 0;
  for (const row of fresh) {
    while (taken.has(free)) free += 1;
    slots.push({ slot: free, row });
    free += 1;
  }
  return slots;
}

export const inOrder = (slots: readonly Slot[]): Slot[] =>
  [...slots].sort((one, other) => one.row - other.row);
