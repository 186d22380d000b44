// Who refers to records of the catalog: leads, deals. These stand above the catalog, so what it asks
// of them before it deletes a record is listed for it in catalog-users.ts.
import { queriesOf } from '../../platform/database/queries.ts';
import { DomainError } from '../errors.ts';
import type { WorkspaceWrite, WriteDeps } from '../events/write-in-workspace.ts';
import type { Catalog } from './catalog.ts';
import type { ReadDeps } from './read-deps.ts';

export type UsedKind = 'pipeline' | 'stage' | 'status' | 'source' | 'event_type' | 'tag';

export interface Used {
  kind: UsedKind;
  id: string;
}

export interface CatalogReferences {
  /** In words: `lead`, `leads`. */
  labels: { singular: string; plural: string };
  /** How many refer to the record, those in the trash too. */
  count: (write: WorkspaceWrite, catalog: Catalog, used: Used) => Promise<number>;
  /**
   * Lets up to `max` of them refer to another record of the same kind, or to none, and returns how
   * many did. A pipeline is left by those alone who stand in none of its stages: the others leave
   * with their stage. What is always few, such as forms, is changed at once and not counted.
   */
  reassign: (
    write: WorkspaceWrite,
    catalog: Catalog,
    used: Used,
    to: string | null,
    max: number,
  ) => Promise<number>;
}

export type CatalogDeps = WriteDeps & ReadDeps & { references: readonly CatalogReferences[] };

/** The catalog as it is under the lock of a change. */
export function catalogUnder(
  { catalogs }: Pick<ReadDeps, 'catalogs'>,
  workspaceId: string,
  write: WorkspaceWrite,
): Promise<Catalog> {
  return catalogs.at(workspaceId, write.catalogVersion, queriesOf(write.db));
}

/** Refuses when anything refers to the record. */
export async function refuseUsed(
  { references }: CatalogDeps,
  write: WorkspaceWrite,
  catalog: Catalog,
  used: Used,
): Promise<void> {
  const uses: string[] = [];
  for (const { labels, count } of references) {
    const many = await count(write, catalog, used);
    if (many > 0) uses.push(`${many} ${many === 1 ? labels.singular : labels.plural}`);
  }
  if (uses.length === 0) return;
  const what = used.kind.replace('_', ' ');
  throw new DomainError(
    'conflict',
    `The ${what} is used by ${uses.join(' and ')}: say with move_to which ${what} replaces it.`,
  );
}
