import { DomainError } from '../errors.ts';
import type { WorkspaceWrite, WriteDeps } from '../events/write-in-workspace.ts';
import type { Catalog } from './catalog.ts';
import type { ReadDeps } from './read-deps.ts';
import { type CatalogReferences, countLabel, type Referenced } from './referring-records.ts';

export type CatalogDeps = WriteDeps & ReadDeps & { references: readonly CatalogReferences[] };

/** Throws when any record refers to this one. */
export async function refuseUsed(
  { references }: CatalogDeps,
  write: WorkspaceWrite,
  catalog: Catalog,
  used: Referenced,
): Promise<void> {
  const uses: string[] = [];
  for (const { labels, count } of references) {
    const total = await count(write, catalog, used);
    if (total > 0) uses.push(countLabel(total, labels));
  }
  if (uses.length === 0) return;
  const kind = used.kind.replace('_', ' ');
  throw new DomainError(
    'conflict',
    `The ${kind} is used by ${uses.join(' and ')}: name the ${kind} that replaces it in move_to.`,
  );
}
