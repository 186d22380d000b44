import type { ListFilter } from '../filters/list-filter.ts';
import type { LeadListDeps } from '../leads/list/page-by-creation.ts';
import type { ViewKindName, ViewSelection } from './view.ts';

/** A list that views are saved of. */
export interface ViewKind {
  /** Reads the stored parameters, or refuses them by name. */
  parse: (selection: ViewSelection) => ListFilter;
  /** Refuses what the list would refuse. */
  check: (deps: LeadListDeps, workspaceId: string, selection: ViewSelection) => Promise<void>;
  /** How many records each view shows now; null for a filter that the list no longer takes. */
  count: (
    deps: LeadListDeps,
    workspaceId: string,
    selections: readonly ViewSelection[],
  ) => Promise<(number | null)[]>;
}

export type ViewKinds = Readonly<Record<ViewKindName, ViewKind>>;

export type ViewDeps = LeadListDeps & { kinds: ViewKinds };
