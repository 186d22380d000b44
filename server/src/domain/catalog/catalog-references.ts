// The interface of modules whose records refer to the catalog, such as leads and deals. They are in
// higher layers, so domain/catalog-references.ts lists them, and deleting a catalog record uses the
// list.
import { queriesOf } from '../../platform/database/queries.ts';
import { DomainError } from '../errors.ts';
import type { WorkspaceWrite, WriteDeps } from '../events/write-in-workspace.ts';
import type { Catalog } from './catalog.ts';
import type { ReadDeps } from './read-deps.ts';

export type ReferencedKind = 'pipeline' | 'stage' | 'status' | 'source' | 'event_type' | 'tag';

export interface Referenced {
  kind: ReferencedKind;
  id: string;
}

/** For messages: `lead`, `leads`. */
export interface RecordLabels {
  singular: string;
  plural: string;
}

export const countLabel = (count: number, { singular, plural }: RecordLabels): string =>
  `${count} ${count === 1 ? singular : plural}`;

export interface CatalogReferences {
  labels: RecordLabels;
  /** The number of records that refer to it, including those in the trash. */
  count: (write: WorkspaceWrite, catalog: Catalog, used: Referenced) => Promise<number>;
  /**
   * Moves up to `max` references to another record of the same kind, or to none, and returns their
   * number. Moving off a pipeline affects only records without a stage: the others move with their
   * stage. Small sets, such as forms, are changed at once and not counted.
   */
  reassign: (
    write: WorkspaceWrite,
    catalog: Catalog,
    used: Referenced,
    to: string | null,
    max: number,
  ) => Promise<number>;
}

export type CatalogDeps = WriteDeps & ReadDeps & { references: readonly CatalogReferences[] };

/** The catalog at the version that holds under the lock of a change. */
export function catalogUnder(
  { catalogs }: Pick<ReadDeps, 'catalogs'>,
  workspaceId: string,
  write: WorkspaceWrite,
): Promise<Catalog> {
  return catalogs.at(workspaceId, write.catalogVersion, queriesOf(write.db));
}

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
