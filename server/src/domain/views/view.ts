// A saved view of a list: its filter and order, and how the list is shown. Pure rules.
import { DomainError, invalidField } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';

export const viewKindNames = ['leads', 'contacts', 'deals'] as const;
export type ViewKindName = (typeof viewKindNames)[number];

export const layouts = ['table', 'board'] as const;

/** As in the query of the list. */
export type ViewFilter = Record<string, string | string[]>;

/** The part of a view that the list itself takes. */
export interface ViewSelection {
  filter: ViewFilter;
  search: string | null;
  sort: string;
  direction: 'asc' | 'desc';
  groupBy: string | null;
}

export interface ViewFields extends ViewSelection {
  name: string;
  /** Private views are shown to their owner alone. */
  shared: boolean;
  columns: string[];
  /** In pixels, by the name of the column. */
  widths: Record<string, number>;
  layout: (typeof layouts)[number];
  position: number;
}

export interface View extends ViewFields {
  id: string;
  number: number;
  kind: ViewKindName;
  /** A member, or the key that made the view. */
  ownerId: string | null;
  owner: { id: string; number: number } | null;
  /** Null where it was not requested, and for a filter that the list no longer takes. */
  count: number | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

const maxViewsOfOwner = 200;

export function refuseMoreViews(count: number): void {
  if (count < maxViewsOfOwner) return;
  throw new DomainError(
    'conflict',
    `A user has at most ${maxViewsOfOwner} views: delete one that is not used any more.`,
  );
}

export function checkLayout({ layout, groupBy }: Pick<ViewFields, 'layout' | 'groupBy'>): void {
  if (layout !== 'board' || groupBy !== null) return;
  throw invalidField('group_by', 'board_without_group');
}

/** A shared view is changed by its owner, and by managers and above. */
export function checkMayChange(
  { ownOnly }: RequestContext,
  view: Pick<View, 'ownerId'>,
  requesterId: string | null,
): void {
  if (ownOnly !== true || view.ownerId === requesterId) return;
  throw new DomainError('forbidden', 'Your role may change only your own views.');
}

/** The log does not show what a private view contains. */
export function viewFacts(view: ViewFields & Pick<View, 'number' | 'kind'>) {
  const { number, kind, shared } = view;
  if (!shared) return { number, kind, shared };
  const { name, filter, search, sort, direction, columns, widths, layout, position } = view;
  return {
    ...{ number, kind, shared, name, filter, search, sort, direction, columns, widths, layout },
    ...{ group_by: view.groupBy, position },
  };
}
