// The order of a list after one of its items has moved. Pure.

export function reorder<Item extends { id: number }>(
  items: readonly Item[],
  id: number,
  to: number,
): Item[] {
  const item = items.find((one) => one.id === id);
  if (item === undefined) return [...items];
  return items.filter((one) => one.id !== id).toSpliced(to, 0, item);
}
