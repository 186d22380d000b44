// The interface of modules whose records refer to the catalog, such as leads and deals. They are in
// higher layers, so domain/catalog-references.ts lists them, and deleting a catalog record uses the
// list.
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Catalog } from './catalog.ts';

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
