// Smooth weighted round robin over those who are available: after any number of turns, nobody is more
// than one turn ahead of their share. Pure.

/** What each member is owed, by their id. */
export type Turns = Readonly<Record<string, number>>;

export function nextInTurn(
  turns: Turns,
  available: readonly string[],
  weights: Readonly<Record<string, number>>,
): { id: string; next: Turns } {
  const weightOf = (id: string) => weights[id] ?? 1;
  const next: Record<string, number> = { ...turns };
  let total = 0;
  let [chosen = ''] = available;
  for (const id of available) {
    total += weightOf(id);
    next[id] = (next[id] ?? 0) + weightOf(id);
    if ((next[id] ?? 0) > (next[chosen] ?? 0)) chosen = id;
  }
  next[chosen] = (next[chosen] ?? 0) - total;
  return { id: chosen, next };
}
