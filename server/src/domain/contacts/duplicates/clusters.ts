// Clusters: contacts that are connected by what each resembles most. Pure.

/** By contact, an id that all contacts of its cluster share. */
export function clustersOf(best: ReadonlyMap<string, string | null>): Map<string, string> {
  const parent = new Map([...best.keys()].map((id) => [id, id]));
  function rootOf(id: string): string {
    let root = id;
    for (
      let next = parent.get(root);
      next !== undefined && next !== root;
      next = parent.get(root)
    ) {
      root = next;
    }
    // Later look-ups are short.
    parent.set(id, root);
    return root;
  }
  for (const [id, other] of best) {
    if (other !== null) parent.set(rootOf(id), rootOf(other));
  }
  return new Map([...best.keys()].map((id) => [id, rootOf(id)]));
}
